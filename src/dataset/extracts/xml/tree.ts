import type { Issue, Reading, ReceivedRow, SelfDescription } from "../landing/row.ts";
import type { RecordPlan } from "./plan.ts";

const mostRecordsInOne = 100_000;

interface Open {
  readonly plan: RecordPlan;
  readonly row: number;
  readonly line: number;
  readonly values: (string | null)[];
  readonly outer: Open | null;
  /** Made when the first list opens: most records have none. */
  lists: Map<number, string[]> | null;
}

/**
 * Builds rows from the elements of a return: the records of one outermost record are held until it closes,
 * so that what they inherit is known wherever in the record it stands.
 */
export class RecordTree {
  rows = 0;
  readonly self: { -readonly [name in keyof SelfDescription]: SelfDescription[name] } = {
    referenceDate: null,
    year: null,
  };
  readonly #plan: RecordPlan;
  readonly #reading: Reading;
  readonly #waiting: Open[] = [];
  readonly #unknown = new Set<string>();
  #current: Open | null = null;
  #strayText = false;

  constructor(plan: RecordPlan, reading: Reading) {
    this.#plan = plan;
    this.#reading = reading;
  }

  /** An element opens; `path` ends with its name. Returns a sentence to refuse the file. */
  open(name: string, path: readonly string[], line: number): string | null {
    const inner = this.#current
      ? this.#current.plan.inner.get(name)
      : path.length === 3 && name === this.#plan.element
        ? this.#plan
        : undefined;
    if (inner) return this.#openRecord(inner, line);
    const list = this.#current?.plan.lists.get(name);
    if (list !== undefined && this.#current) listOf(this.#current, list);
    return null;
  }

  /** Text that stands before an element opens: only spaces are expected there. */
  text(value: string) {
    if (!this.#strayText && value.trim() !== "") this.#sayStrayText();
  }

  /** An element that holds no other closes with this text. */
  leaf(name: string, value: string) {
    const open = this.#current;
    if (open === null) return this.#describe(name, value);
    const slot = name === open.plan.element ? open.plan.own : open.plan.leaves.get(name);
    if (slot === undefined || slot === null)
      return value.trim() === "" ? undefined : this.#sayUnknown(open, name);
    if (typeof slot === "number" || !slot.list)
      this.#fill(open, typeof slot === "number" ? slot : slot.at, name, value);
    else listOf(open, slot.at).push(value);
  }

  close(name: string) {
    const open = this.#current;
    if (open !== null && name === open.plan.element) this.#closeRecord(open);
  }

  #openRecord(plan: RecordPlan, line: number): string | null {
    this.rows += 1;
    const values: (string | null)[] = new Array(plan.table.columns.length).fill(null);
    this.#current = { plan, row: this.rows, line, values, outer: this.#current, lists: null };
    this.#waiting.push(this.#current);
    return this.#waiting.length > mostRecordsInOne
      ? `one ${this.#plan.element} holds more than ${mostRecordsInOne} records`
      : null;
  }

  #closeRecord(open: Open) {
    this.#current = open.outer;
    if (open.outer) return;
    for (const each of this.#waiting) this.#reading.row(finished(each));
    this.#waiting.length = 0;
  }

  #fill(open: Open, at: number, field: string, value: string) {
    if (value === "") return;
    if (open.values[at] === null) open.values[at] = value;
    else {
      const message = `${field} is given more than once in one record; the first is taken.`;
      this.#reading.issue(issueOf(open, field, "error", "given-twice", message));
    }
  }

  #describe(name: string, value: string) {
    if (name === "ReferenceDate") this.self.referenceDate = value.trim();
    if (name === "Year") this.self.year = value.trim();
  }

  #sayStrayText() {
    this.#strayText = true;
    const message =
      "Text stands between elements where none is expected; it is kept in the original and not used.";
    const open = this.#current;
    this.#reading.issue(
      open
        ? issueOf(open, "", "query", "stray-text", message)
        : { row: 0, table: "", field: "", severity: "query", code: "stray-text", message },
    );
  }

  #sayUnknown(open: Open, name: string) {
    if (this.#unknown.has(name)) return;
    this.#unknown.add(name);
    const message = `${name} is not an element that this format knows; it is kept in the original and not used.`;
    this.#reading.issue(issueOf(open, name, "query", "unknown-element", message));
  }
}

function listOf(open: Open, at: number): string[] {
  open.lists ??= new Map();
  const list = open.lists.get(at) ?? [];
  if (list.length === 0) open.lists.set(at, list);
  return list;
}

function finished(open: Open): ReceivedRow {
  const { plan, row, line, values, outer, lists } = open;
  for (const [own, at] of plan.inherited) values[own] = outer?.values[at] ?? null;
  if (lists) for (const [at, list] of lists) values[at] = JSON.stringify(list);
  return { table: plan.table.name, row, line, values };
}

function issueOf(
  open: Open,
  field: string,
  severity: Issue["severity"],
  code: string,
  message: string,
): Issue {
  return { row: open.row, table: open.plan.table.name, field, severity, code, message };
}
