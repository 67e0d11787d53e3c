/**
 * Whether an owner as somebody typed it is this person, or this role: “Thackwell, Corin”, “C. Thackwell”, “Corin Thackwell
 * (business manager)” and “The Business Manager” are Corin Thackwell, the business manager. Where it is doubtful, it is theirs.
 */
export function isTheirs(owner: string, by: { readonly name: string; readonly role: string }): boolean {
  const [typed, name, role] = [wordsOf(owner), wordsOf(by.name), wordsOf(by.role)];
  if (typed.length === 0) return false;
  const inFull = name.every((word) => typed.includes(word));
  const inShort =
    typed.some((word) => word.length > 1) &&
    typed.every(
      (word) => name.includes(word) || (word.length === 1 && name.some((each) => each.startsWith(word))),
    );
  const asRole = typed.filter((word) => !little.has(word));
  return inFull || inShort || (asRole.length === role.length && role.every((word) => asRole.includes(word)));
}

const little: ReadonlySet<string> = new Set(["the", "our", "a", "partnership", "s"]);

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
