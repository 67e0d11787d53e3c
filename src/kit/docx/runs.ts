import type { PhrasingContent } from "mdast";
import { addressOf } from "../prose/index.ts";
import { type Kept, relate } from "./kept.ts";
import { xml } from "./xml.ts";

interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly link?: boolean;
}

/** Words as runs; a link leads to the web, a letter or a place of this document, and is words alone otherwise. */
export function runs(words: readonly PhrasingContent[], kept: Kept, look: Look = {}): string {
  return words.map((word) => runOf(word, kept, look)).join("");
}

function runOf(word: PhrasingContent, kept: Kept, look: Look): string {
  switch (word.type) {
    case "strong":
      return runs(word.children, kept, { ...look, bold: true });
    case "emphasis":
      return runs(word.children, kept, { ...look, italic: true });
    case "link":
    case "linkReference":
      return linked(addressOf(word, kept.named), word.children, { kept, look });
    case "break":
      return "<w:r><w:br/></w:r>";
    case "image":
    case "imageReference":
      return run(word.alt ?? "", look);
    default:
      return "value" in word ? run(word.value.replaceAll("\n", " "), look) : "";
  }
}

function linked(
  address: string | null,
  words: readonly PhrasingContent[],
  { kept, look }: { readonly kept: Kept; readonly look: Look },
): string {
  const within = address?.startsWith("#") ? kept.bookmarks.get(address.slice(1)) : undefined;
  if (within)
    return `<w:hyperlink w:anchor="${within}" w:history="1">${runs(words, kept, look)}</w:hyperlink>`;
  if (address === null || !/^(https?|mailto):/i.test(address)) return runs(words, kept, look);
  const id = relate(kept, "hyperlink", address, true);
  return `<w:hyperlink r:id="${id}" w:history="1">${runs(words, kept, { ...look, link: true })}</w:hyperlink>`;
}

/** One stretch of text in one look. */
export function run(text: string, { bold, italic, link }: Look = {}): string {
  if (text === "") return "";
  const look = [
    link ? '<w:rStyle w:val="Hyperlink"/>' : "",
    bold ? "<w:b/>" : "",
    italic ? "<w:i/>" : "",
  ].join("");
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ""}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
}
