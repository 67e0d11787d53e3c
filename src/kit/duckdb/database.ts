import {
  type DuckDBConnection,
  DuckDBInstance,
  DuckDBTypeId,
  type DuckDBValue,
  listValue,
} from "@duckdb/node-api";

/** A value as it comes back: dates and timestamps as ISO text, integers as numbers, lists as arrays. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Row = Readonly<Record<string, Value>>;

export interface Limits {
  readonly readOnly?: boolean;
  /** DuckDB's own memory, for example "300MB". */
  readonly memory?: string;
  readonly threads?: number;
  /** Folders that SQL may read and write besides the database itself; none when absent. */
  readonly folders?: readonly string[];
}

/** One DuckDB database, with no extension, no download and no file but those in `folders`. */
export interface Database {
  /** Runs one or more statements; parameters ($name) only with a single statement. */
  run(sql: string, parameters?: Readonly<Record<string, Value>>): Promise<void>;
  rows<T extends object = Row>(sql: string, parameters?: Readonly<Record<string, Value>>): Promise<T[]>;
  /** The driver's own connection, for an appender. */
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Opens the database file at `path` (":memory:" for none). Errors of DuckDB are thrown as they are. */
export async function openDatabase(path: string, limits: Limits = {}): Promise<Database> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: limits.readOnly ? "READ_ONLY" : "AUTOMATIC",
    threads: String(limits.threads ?? 2),
    memory_limit: limits.memory ?? "1GB",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  await connection.run(`SET allowed_directories = [${(limits.folders ?? []).map(quoted).join(", ")}]`);
  await connection.run("SET enable_external_access = false; SET lock_configuration = true");
  return {
    connection,
    run: async (sql, parameters) => {
      await (parameters ? connection.run(sql, bound(parameters)) : connection.run(sql));
    },
    rows: async <T extends object>(sql: string, parameters?: Readonly<Record<string, Value>>) => {
      const reader = await connection.runAndReadAll(sql, parameters && bound(parameters));
      const wide = reader.columnNames().filter((_, at) => wideNumbers.has(reader.columnTypeId(at)));
      return reader.getRowObjectsJson().map((row) => withNumbers(row, wide)) as T[];
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The driver takes a list only in its own wrapping. */
function bound(parameters: Readonly<Record<string, Value>>): Record<string, DuckDBValue> {
  const wrapped = Object.entries(parameters).map(([name, value]) => [
    name,
    Array.isArray(value) ? listValue(value as DuckDBValue[]) : value,
  ]);
  return Object.fromEntries(wrapped) as Record<string, DuckDBValue>;
}

// The driver gives these as text, since they may exceed 2^53; no count or sum in this product does.
const wideNumbers = new Set([
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.DECIMAL,
]);

function withNumbers(row: Record<string, unknown>, wide: readonly string[]) {
  for (const name of wide) if (row[name] !== null) row[name] = Number(row[name]);
  return row;
}
