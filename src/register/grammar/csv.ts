/** Rows as a CSV file that Excel opens: RFC 4180 with a byte order mark; a cell that Excel would calculate is quoted. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** The rows of a CSV file (RFC 4180), blank lines left out; refuses a quote that is never closed. */
export function readCsv(text: string): readonly (readonly string[])[] | { readonly refused: string } {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  for (;;) {
    const cell = cellAt(text, at);
    if (cell === null)
      return {
        refused: `A quotation mark in row ${rows.length + 1} is never closed: the file is not whole.`,
      };
    row.push(cell.text.replace(/^'(?=[=+\-@\t\r])/, ""));
    at = cell.end;
    if (text[at] === ",") {
      at += 1;
      continue;
    }
    if (row.some((each) => each !== "")) rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (at >= text.length) return rows;
  }
}

/** The cell that begins at `at`, and where it ends: before a comma, a line's end or the file's. */
function cellAt(text: string, at: number): { readonly text: string; readonly end: number } | null {
  if (text[at] !== '"') {
    const found = text.slice(at).search(/[,\r\n]/);
    const end = found < 0 ? text.length : at + found;
    return { text: text.slice(at, end).trim(), end };
  }
  const closed = /"((?:[^"]|"")*)"[^,\r\n]*/y;
  closed.lastIndex = at;
  const match = closed.exec(text);
  return match ? { text: (match[1] ?? "").replaceAll('""', '"'), end: closed.lastIndex } : null;
}
