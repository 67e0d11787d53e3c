/** A value that has passed the gate and may be shown to anyone. Only this module can make one. */
class Published<T> {
  readonly #passed = true;
  readonly value: T;
  constructor(value: T) {
    this.value = value;
  }
  /** What follows from this and from nothing that was counted: a table of it, a sum, its words. */
  into<U>(make: (value: T) => U): Published<U> {
    return new Published(make(this.value));
  }
  /** This and another that has passed. */
  beside<U>(other: Published<U>): Published<readonly [T, U]> {
    return new Published([this.value, other.value]);
  }
  /** Whether something has really passed the gate, also where types were lost on the way (a template, say). */
  static is(thing: unknown): thing is Published<unknown> {
    return thing instanceof Published && thing.#passed;
  }
}

export type { Published };

/** For the gate alone; not on the front door. */
export function passGate<T>(value: T): Published<T> {
  return new Published(value);
}

/** What stands in the place of a hidden number. */
export const hiddenMark = "c";
export const hiddenWords = "hidden: a count of 1 to 5, or one that would give it away";

/** A count as the public may see it: the number, or the mark of a hidden one. */
export type PublishedCount = number | typeof hiddenMark;
