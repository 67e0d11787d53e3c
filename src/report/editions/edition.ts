import { type Check, type Compiled, compile, type Grounds, inOrder } from "../compile/index.ts";
import { type Cover, coversOf } from "../cover/index.ts";
import { type Format, outputs } from "../outputs/index.ts";
import type { PublicPresentation } from "../record/index.ts";
import { readSource } from "../source/index.ts";

export interface EditionAsked {
  /** The Markdown source. */
  readonly source: string;
  readonly grounds: Grounds;
  /** The partnership's name. */
  readonly from: string;
  /** Said on every page of it, where everybody in it is made up. */
  readonly invented: boolean;
  readonly formats: readonly Format[];
}

/** Why nothing was made: each a sentence with its line and what to write. */
export interface Unfit {
  readonly unfit: readonly string[];
}

/** Files by name: report.html, report.pdf, report.docx, figures.csv. */
type Files = ReadonlyMap<string, Uint8Array>;

interface ReportAsked extends EditionAsked {
  /** True for a text that was approved after its check, and published: it stays as it was signed. */
  readonly signed?: boolean;
}

/**
 * A report's files; none where a claim is not true, a word is bound to nothing or something is written wrongly. A signed
 * text is printed all the same where it can be: a check that has become stricter since takes nothing back that was
 * published. What it finds today is told (`found`), so that somebody can decide on a new version.
 */
export async function reportEdition(
  asked: ReportAsked,
): Promise<{ readonly files: Files; readonly found: readonly string[] } | Unfit> {
  const compiled = compile(readSource(asked.source), asked.grounds);
  const { check } = compiled;
  const found = inOrder(check) ? [] : faultsOf(check);
  const stays = asked.signed === true && check.problems.length === 0;
  if (found.length > 0 && !stays) return { unfit: found };
  return { files: await printed(compiled, asked), found };
}

/** A paper for one committee or board, with its files by name: cover.html and so on, each with the paper's name in front. */
interface PaperEdition {
  readonly committee: string;
  /** ISO. */
  readonly meeting: string;
  /** Its record in the register; null where the register says nothing of it. */
  readonly presentation: string | null;
  readonly published: string | null;
  readonly exempt: boolean;
  readonly files: Files;
}

interface PapersAsked extends EditionAsked {
  /** Where the report goes, as the register says. */
  readonly presentations: readonly PublicPresentation[];
  /** Which of the papers are wanted. */
  readonly wanted?: (paper: Omit<PaperEdition, "files">) => boolean;
}

/**
 * The papers of one source, the one that the source names first; none where any of them is not in order. A paper that is out
 * carries the day of its publication, whenever it is made again.
 */
export async function paperEditions(
  asked: PapersAsked,
): Promise<{ readonly papers: readonly PaperEdition[] } | Unfit> {
  const { grounds, wanted = () => true } = asked;
  const { compiled, covers: all } = papersOn(grounds.day, asked);
  const { check } = compiled;
  const covers = all.filter(wanted);
  if (covers.length === 0) return { papers: [] };
  const unfit = [
    ...(inOrder(check) ? [] : faultsOf(check)),
    ...new Set(covers.flatMap((each) => each.problems.map(({ line, why }) => `Line ${line}: ${why}`))),
  ];
  if (unfit.length > 0) return { unfit };
  const papers: PaperEdition[] = [];
  for (const cover of covers) {
    const { committee, meeting, presentation, published, exempt, name } = cover;
    const made = await printed(...paperOfDay(cover, asked), exempt);
    const files = new Map(
      [...made].map(([file, bytes]) => [file.replace(/^(report|figures)/, `${name}`), bytes]),
    );
    papers.push({ committee, meeting, presentation, published, exempt, files });
  }
  return { papers };
}

/** The compiled source and every body's paper, as on a day. */
function papersOn(day: string, { source, grounds, presentations }: PapersAsked) {
  const compiled = compile(readSource(source), { ...grounds, day });
  const { front, document } = compiled;
  // Whether a paper is late is asked today, whatever day it carries.
  const covers = coversOf({ front: front.values, document, day: grounds.day, presentations });
  return { compiled, covers };
}

/** A paper as on the day of its publication where that has come, else as today. */
function paperOfDay(cover: Cover, asked: PapersAsked): [Compiled, PapersAsked] {
  const { day: today } = asked.grounds;
  const day = cover.published !== null && cover.published <= today ? cover.published : today;
  const { compiled, covers } = papersOn(day, asked);
  const { document } = covers.find(({ name }) => name === cover.name) ?? cover;
  return [
    { ...compiled, document },
    { ...asked, grounds: { ...asked.grounds, day } },
  ];
}

function printed(compiled: Compiled, asked: EditionAsked, exempt = false): Promise<Files> {
  const { grounds, from, formats, invented } = asked;
  const inventedWords = invented ? { standing: "Invented: nobody in it exists" } : {};
  const standing = exempt ? { standing: "Not for publication", attention: true } : inventedWords;
  return outputs(compiled, { day: grounds.day, from, formats, ...standing });
}

/** Everything that stands in the way of a report, in the order of its lines. */
function faultsOf({ claims, unbound, problems }: Check): readonly string[] {
  const found = [
    ...claims
      .filter(({ verdict }) => verdict !== "true")
      .map(({ line, text, verdict, why, wording }) => ({
        line,
        why: `"${text}" is ${verdict}: ${why}${wording === null ? "" : ` Write: "${wording}"`}`,
      })),
    ...unbound.map(({ line, words, why }) => ({ line, why: `"${words}" is bound to nothing: ${why}` })),
    ...problems,
  ];
  return found.toSorted((a, b) => a.line - b.line).map(({ line, why }) => `Line ${line}: ${why}`);
}
