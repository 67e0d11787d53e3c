/**
 * The lines of a stream of UTF-8, without their line feeds. Not node:readline, which takes U+2028 for the end of a line: in
 * what people type it stands within one.
 */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held: Uint8Array[] = [];
  for await (const piece of source) {
    let from = 0;
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, from)) {
      yield Buffer.concat([...held, piece.subarray(from, at)]).toString("utf8");
      held = [];
      from = at + 1;
    }
    held.push(piece.subarray(from));
  }
  const rest = Buffer.concat(held).toString("utf8");
  if (rest !== "") yield rest;
}
