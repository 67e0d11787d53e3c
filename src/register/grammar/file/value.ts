/** What a record keeps of a file: the hash of its contents, under which the papers hold it, its size and its name. */
export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
}

/** As a value: "<sha256> <bytes> <name>". */
export const fileValue = ({ sha256, bytes, name }: KeptFile) => `${sha256} ${bytes} ${name}`;

/** Null where the text is no such value. */
export function fileIn(value: string | undefined): KeptFile | null {
  const [, sha256, bytes, name] = /^([0-9a-f]{64}) (\d{1,9}) ([^\n]{1,100})$/.exec(value ?? "") ?? [];
  return sha256 && bytes && name ? { sha256, bytes: Number(bytes), name } : null;
}

/** Example: "Scorecard.xlsx (42 KB)". */
export function fileWords(value: string): string {
  const file = fileIn(value);
  return file ? `${file.name} (${sizeOf(file.bytes)})` : "";
}

export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
