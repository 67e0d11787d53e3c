import { textBeside } from "../../../kit/files/index.ts";
import { type Column, type ColumnType, inForce, type Table } from "../format.ts";
import { fill } from "../reading/fill.ts";

const statement = (name: string) => textBeside(import.meta.url, name);
const sql = {
  required: statement("required.sql"),
  unreadable: statement("unreadable.sql"),
  notInList: statement("not-in-list.sql"),
  notInListOfMany: statement("not-in-list-of-many.sql"),
  checkDigit: statement("check-digit.sql"),
  duplicate: statement("duplicate.sql"),
};

/** The macro that reads each type, and what a value must be, for the sentence. */
const readers: Partial<Record<ColumnType, { reader: string; kind: string }>> = {
  date: { reader: "read_date", kind: "a date (a day such as 31/03/2025 or 2025-03-31)" },
  timestamp: { reader: "read_timestamp", kind: "a date and time" },
  integer: { reader: "read_integer", kind: "a whole number" },
  boolean: { reader: "read_boolean", kind: "yes or no (1 or 0, true or false)" },
};

/**
 * The checks of a table as received, made from its columns: one select each, giving row, table, field,
 * severity, code, message. They never quote a value, so an issue names nobody.
 * @param period in which codes must be in force; null: any period
 * @param present the columns that the file has; a required column that it lacks is one issue of the file, not of each row
 */
export function checksOf(table: Table, period: string | null, present: ReadonlySet<string>): string[] {
  const columns = table.columns.filter((column) => !column.inherited && present.has(column.name));
  const key = table.key?.every((name) => present.has(name)) ? table.key : null;
  return [
    ...columns.flatMap((column) => checksOfColumn(table.name, column, period)),
    ...(key === null ? [] : [checkOfKey(table.name, key)]),
  ];
}

function checksOfColumn(table: string, column: Column, period: string | null): string[] {
  const { name, type } = column;
  const reads = readers[type];
  const codes = (column.codes ?? []).filter((code) => inForce(code, period)).map(({ code }) => code);
  return [
    column.required && inForce(column, period) ? check(sql.required, table, name, `${name} is empty.`) : [],
    reads
      ? check(sql.unreadable, table, name, `${name} is not ${reads.kind}.`, { reader: reads.reader })
      : [],
    type === "code"
      ? check(
          column.list ? sql.notInListOfMany : sql.notInList,
          table,
          name,
          notInList(name, period),
          {},
          { codes },
        )
      : [],
    column.check === "nhs-number"
      ? check(
          sql.checkDigit,
          table,
          name,
          `${name} is not a valid NHS number.`,
          { reader: "valid_nhs_number" },
          { code: "nhs-number" },
        )
      : [],
    column.check === "upn"
      ? check(
          sql.checkDigit,
          table,
          name,
          `${name} has a wrong check letter.`,
          { reader: "valid_upn" },
          { code: "upn" },
        )
      : [],
  ].flat();
}

const notInList = (name: string, period: string | null) =>
  `${name} is not one of the codes in use${period === null ? "" : ` in ${period}`}.`;

function checkOfKey(table: string, key: readonly string[]): string {
  const texts = {
    table,
    field: key.join(", "),
    message: `${key.join(" and ")} ${key.length === 1 ? "stands" : "stand"} in an earlier row too.`,
  };
  return fill(sql.duplicate, { identifiers: { table, columns: key }, texts });
}

function check(
  template: string,
  table: string,
  column: string,
  message: string,
  pieces: Readonly<Record<string, string>> = {},
  texts: Readonly<Record<string, string | readonly string[]>> = {},
): string {
  return fill(template, {
    identifiers: { table, column },
    texts: { table, field: column, message, ...texts },
    pieces,
  });
}
