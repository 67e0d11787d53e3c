/** An XML element: either a text or parts. */
export interface Element {
  readonly name: string;
  readonly text: string | null;
  readonly parts: readonly Element[];
}

export function leaf(name: string, text: string): Element {
  return { name, text, parts: [] };
}

export function group(name: string, parts: readonly Element[]): Element {
  return { name, text: null, parts };
}

/** The lines of an element, indented by depth. */
export function* render(element: Element, depth: number): Generator<string> {
  const indent = "  ".repeat(depth);
  if (element.text !== null) {
    yield `${indent}<${element.name}>${escaped(element.text)}</${element.name}>`;
    return;
  }
  yield `${indent}<${element.name}>`;
  for (const part of element.parts) yield* render(part, depth + 1);
  yield `${indent}</${element.name}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
