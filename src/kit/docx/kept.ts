import type { Heading, Root } from "mdast";
import { anchorsOf, definitionsOf, headlinesOf } from "../prose/index.ts";

/** What is gathered while the text is written: addresses, lists and pictures stand in parts of their own. */
export interface Kept {
  readonly named: ReadonlyMap<string, string>;
  /** Each name that a link within leads to, as Word's bookmark, which may not be longer than 40 letters. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly anchors: ReadonlyMap<Heading, string>;
  readonly relations: Relation[];
  /** Where each numbered list starts. */
  readonly lists: number[];
  readonly pictures: { readonly name: string; readonly bytes: Uint8Array }[];
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside?: boolean;
}

export function keptFor(tree: Root): Kept {
  const bookmarks = new Map([...anchorsOf(tree)].map((name, at) => [name, `w_${at + 1}`]));
  const anchors = new Map([...headlinesOf(tree)].map(([heading, { anchor }]) => [heading, anchor]));
  return { named: definitionsOf(tree), bookmarks, anchors, relations: [], lists: [], pictures: [] };
}

/** Adds a part or an address that the text refers to; gives the name that it refers by. */
export function relate(kept: Kept, type: string, target: string, outside = false): string {
  const before = kept.relations.find((each) => each.target === target && each.type === type);
  if (before) return before.id;
  const id = `rId${kept.relations.length + 10}`;
  kept.relations.push({ id, type, target, outside });
  return id;
}

/** What a link within the text leads to: around nothing, at the beginning of a paragraph. */
export function bookmark(kept: Kept, anchor: string | undefined): string {
  const name = anchor === undefined ? undefined : kept.bookmarks.get(anchor);
  if (name === undefined) return "";
  const id = name.slice(2);
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`;
}
