import { boundsOf } from "./bounds.ts";
import { type Cell, isSmall, type Release, requireProvable, type Small, type Sum } from "./sums.ts";

/**
 * The ids to hide: every small count, and further cells until nobody can tell that a small count is small. For each count
 * that is given away the further cells are those of the smallest sum that let it be read as a larger one; a total that
 * is no part of anything only where nothing else will do.
 * @throws Error when the release's sums do not add up or cannot be proved
 */
export function conceal(release: Release, small: Small): ReadonlySet<string> {
  requireProvable(release);
  const cells = new Map(release.cells.map((each) => [each.id, each]));
  const hidden = new Set(
    release.cells.filter((each) => each.printed && isSmall(each.count, small)).map((each) => each.id),
  );
  for (;;) {
    const bounds = boundsOf(release, hidden);
    const givenAway = release.cells.find((cell) => {
      const known = bounds.get(cell.id);
      return known && isSmall(cell.count, small) && isSmall(known.low, small) && isSmall(known.high, small);
    });
    if (!givenAway) return hidden;
    const way = new Search(release, cells, hidden, small.high + 1 - givenAway.count).raise(givenAway);
    if (way.cost === 0 || !Number.isFinite(way.cost))
      throw new Error(`No cell can be hidden that protects "${givenAway.id}".`);
    for (const id of way.hide) hidden.add(id);
  }
}

/** A set of cells to hide, and how many children they count. */
interface Way {
  readonly cost: number;
  readonly hide: readonly string[];
}

const free: Way = { cost: 0, hide: [] };
const none: Way = { cost: Number.POSITIVE_INFINITY, hide: [] };

/**
 * Looks for a table that the public could also believe, in which one cell is larger by `step`: in each sum that the cell
 * is in, some other cell makes up for it, and so on until cells that stand in no further sum.
 */
class Search {
  readonly #sumsOf = new Map<string, Sum[]>();
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #hidden: ReadonlySet<string>;
  readonly #step: number;
  /** More than any set of parts can cost, so that a total goes last. */
  readonly #everything: number;

  constructor(release: Release, cells: ReadonlyMap<string, Cell>, hidden: ReadonlySet<string>, step: number) {
    this.#cells = cells;
    this.#hidden = hidden;
    this.#step = step;
    this.#everything = release.cells.reduce((sum, each) => sum + each.count, 0);
    for (const sum of release.sums) {
      for (const id of [sum.total, ...sum.parts])
        this.#sumsOf.set(id, [...(this.#sumsOf.get(id) ?? []), sum]);
    }
  }

  raise(cell: Cell): Way {
    return this.#move(cell, 1, null);
  }

  /** Lets `cell` rise (1) or fall (-1); `from` is the sum that asked for it and is balanced already. */
  #move(cell: Cell, direction: 1 | -1, from: Sum | null): Way {
    if (cell.count === 0) return none;
    if (direction === -1 && cell.count - this.#step < 1) return none;
    const others = (this.#sumsOf.get(cell.id) ?? []).filter((sum) => sum !== from);
    return together([this.#hide(cell), ...others.map((sum) => this.#balance(sum, cell, direction))]);
  }

  #hide(cell: Cell): Way {
    if (!cell.printed || this.#hidden.has(cell.id)) return free;
    const isTop = this.#sumsOf.get(cell.id)?.every((sum) => sum.total === cell.id) ?? false;
    return { cost: cell.count + (isTop ? this.#everything : 0), hide: [cell.id] };
  }

  #balance(sum: Sum, moved: Cell, direction: 1 | -1): Way {
    const opposite = direction === 1 ? -1 : 1;
    const isTotal = sum.total === moved.id;
    const ways = sum.parts
      .filter((part) => part !== moved.id)
      .map((part) => this.#move(this.#cell(part), isTotal ? direction : opposite, sum));
    if (!isTotal) ways.push(this.#move(this.#cell(sum.total), direction, sum));
    return ways.reduce((best, each) => (each.cost < best.cost ? each : best), none);
  }

  #cell(id: string): Cell {
    const cell = this.#cells.get(id);
    if (!cell) throw new Error(`A sum names "${id}", which the release does not hold.`);
    return cell;
  }
}

function together(ways: readonly Way[]): Way {
  return {
    cost: ways.reduce((sum, each) => sum + each.cost, 0),
    hide: ways.flatMap((each) => each.hide),
  };
}
