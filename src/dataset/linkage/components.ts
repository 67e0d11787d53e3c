/** Union-find whose representative is always the lowest number, so that results do not depend on the order of joins. */
export class Components {
  readonly #parent: Int32Array;

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, n) => n);
  }

  /** The lowest number in the component of n. */
  first(n: number): number {
    let at = n;
    for (;;) {
      const parent = this.#parent[at] as number;
      if (parent === at) return at;
      this.#parent[at] = this.#parent[parent] as number;
      at = parent;
    }
  }

  join(a: number, b: number): void {
    const left = this.first(a);
    const right = this.first(b);
    if (left < right) this.#parent[right] = left;
    else this.#parent[left] = right;
  }
}
