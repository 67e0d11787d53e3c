/** A piece of a report's source that is edited by itself: what stands before the first heading, or a section with its heading. */
export interface Section {
  /** Its place in the source, from 0. */
  readonly at: number;
  /** Its heading without marks; "" for what stands before the first. */
  readonly heading: string;
  /** Its lines as they are, with the ends of lines. All sections' texts together are the source. */
  readonly text: string;
  /** The number of its first line and of its last, from 1. */
  readonly first: number;
  readonly last: number;
}

const fence = /^(?:```|~~~)/;
const opens = /^:{3,}\s*section\b/;
const closes = /^:{3,}\s*$/;

/**
 * A source in its sections, by headings of the second level; a container that opens before a heading (`:::section{...}`)
 * begins its section, and a heading within a block of code is none. Nothing is lost: joined, they are the source.
 */
export function sectionsOf(source: string): readonly Section[] {
  const lines = source.split(/(?<=\n)/);
  const headed = new Map(headingsIn(lines).map((line) => [beginning(lines, line), lines[line] ?? ""]));
  const starts = [...new Set([0, ...headed.keys()])].sort((a, b) => a - b);
  return starts.map((start, at) => {
    const own = lines.slice(start, starts[at + 1] ?? lines.length);
    const last = start + own.length;
    return {
      at,
      heading: headingIn(headed.get(start) ?? ""),
      text: own.join(""),
      first: start + 1,
      last: Math.max(last, start + 1),
    };
  });
}

/** The source with another text in the place of one section; its last line is ended, so that the next begins its own. */
export function withSection(source: string, at: number, text: string): string {
  const sections = sectionsOf(source);
  const last = sections.length - 1;
  const ended = text === "" || text.endsWith("\n") || at === last ? text : `${text}\n`;
  return sections.map((section) => (section.at === at ? ended : section.text)).join("");
}

/** The numbers of the lines, from 0, that are headings of the second level. */
function headingsIn(lines: readonly string[]): number[] {
  let within = false;
  let front = lines[0]?.trimEnd() === "---";
  return lines.flatMap((line, at) => {
    if (front) {
      if (at > 0 && line.trimEnd() === "---") front = false;
      return [];
    }
    if (fence.test(line)) within = !within;
    return !within && /^##\s+\S/.test(line) ? [at] : [];
  });
}

/** Where the section of a heading begins: at its container, where only blank lines stand between. */
function beginning(lines: readonly string[], heading: number): number {
  let at = heading - 1;
  while (at >= 0 && lines[at]?.trim() === "") at--;
  const before = lines[at]?.trimEnd() ?? "";
  return opens.test(before) && !closes.test(before) ? at : heading;
}

function headingIn(line: string): string {
  return line
    .trim()
    .replace(/^##\s+/, "")
    .replace(/\s*\{[^{}]*\}\s*$/, "")
    .replace(/\s+#+\s*$/, "")
    .replace(/[*_`]/g, "")
    .trim();
}
