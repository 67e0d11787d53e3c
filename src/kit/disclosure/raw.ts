import { inspect } from "node:util";

let reveal: <T>(raw: Raw<T>) => T;

/**
 * A value that may identify somebody. It cannot be read, printed, compared or serialised by accident: only the gate of
 * this module and `openRaw` see inside. Two wrappers of different kinds never fit each other (private field).
 */
class Raw<T> {
  readonly #value: T;
  static {
    reveal = (raw) => raw.#value;
  }
  constructor(value: T) {
    this.#value = value;
  }
  toJSON(): never {
    throw new TypeError(refusal);
  }
  toString(): never {
    throw new TypeError(refusal);
  }
  [Symbol.toPrimitive](): never {
    throw new TypeError(refusal);
  }
  [inspect.custom]() {
    return "Raw (not shown)";
  }
}

const refusal =
  "A raw value cannot be printed. Send it through the disclosure gate, or open it with a purpose.";

export type { Raw };

/** Wraps what was counted, so that it goes nowhere without the gate or a purpose. */
export function raw<T>(value: T): Raw<T> {
  return new Raw(value);
}

/**
 * What was counted, for a reader who may see it. The caller has checked the reader's role and logged the read.
 * @param purpose the reader's recorded purpose, in words
 * @throws TypeError without a purpose
 */
export function openRaw<T>(closed: Raw<T>, purpose: string): T {
  if (purpose.trim() === "")
    throw new TypeError("Raw values are opened for a recorded purpose only: none was given.");
  return reveal(closed);
}

/** For the gate alone; not on the front door. */
export function openAtGate<T>(closed: Raw<T>): T {
  return reveal(closed);
}
