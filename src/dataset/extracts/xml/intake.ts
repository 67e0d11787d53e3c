import type { Format } from "../format.ts";
import type { Intake } from "../landing/intake.ts";
import type { Reading } from "../landing/row.ts";
import { recordPlan } from "./plan.ts";
import { readXml } from "./read.ts";

/** The intake of an XML return, known by its outermost element and its collection. */
export function xmlIntake(
  start: string,
  bytes: Uint8Array,
  formats: readonly Format[],
  reading: Reading,
): Intake {
  const found = formatOfStart(start, formats);
  if ("refused" in found) return refusing(found.refused);
  const encoding = encodingOf(start, bytes);
  if (encoding === null)
    return refusing("Its first line names an encoding that is not known. Save it as UTF-8.");
  const decoder = new TextDecoder(encoding, { fatal: true });
  const xml = readXml(found.root, recordPlan(found.format.tables), reading);
  const decoded = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      return null;
    }
  };
  const wrong = `It says that it is ${encoding.toUpperCase()}, but it holds bytes that are not. Save it again as UTF-8.`;
  const pushText = (text: string | null) => (text === null ? wrong : xml.push(text));
  return {
    push: (bytes) => pushText(decoded(bytes)),
    end: () => {
      const refused = pushText(decoded());
      if (refused !== null) return { refused };
      const read = xml.end();
      return "refused" in read ? read : { format: found.format, ...read };
    },
  };
}

function formatOfStart(
  start: string,
  formats: readonly Format[],
): { format: Format; root: string } | { refused: string } {
  const bare = start.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, "");
  const root = /<([\w:.-]+)/.exec(bare)?.[1] ?? "?";
  const collection = /<Collection>\s*([^<]*?)\s*<\/Collection>/.exec(bare)?.[1];
  const known = formats.flatMap((format) =>
    format.recognised.kind === "xml" ? [{ format, known: format.recognised }] : [],
  );
  // A DOCTYPE may hide the element from this look: the reader that follows refuses it in words.
  const match = known.find(
    ({ known }) =>
      (root === known.root || /<!DOCTYPE/i.test(bare)) &&
      (collection === undefined || collection === known.collection),
  );
  if (match) return { format: match.format, root: match.known.root };
  const what =
    collection === undefined
      ? `outermost element ${root.slice(0, 40)}`
      : `collection ${collection.slice(0, 40)}`;
  return { refused: `It is XML, but its ${what} is not that of any return that is received here.` };
}

/** The encoding that a byte-order mark or the first line names; UTF-8 where neither does; null for a name unknown. */
function encodingOf(start: string, bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const named = /^\ufeff?<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(start)?.[1] ?? "utf-8";
  try {
    const { encoding } = new TextDecoder(named);
    // One-byte text cannot be UTF-16, whatever its first line says.
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return null;
  }
}

const refusing = (refused: string): Intake => ({ push: () => refused, end: () => ({ refused }) });
