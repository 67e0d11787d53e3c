import { type Cell, distance } from "./cells.ts";

/** Neighbourhoods to a ward, in turn: 198 make about 60 wards. */
const sizes = [3, 4, 3, 5, 2, 3, 4, 3];

/**
 * Which ward each cell lies in, numbered from 0. Every ward is one piece: it grows from cell to touching cell.
 */
export function groupIntoWards(cells: readonly Cell[]): number[] {
  const ward = cells.map(() => -1);
  const free = (cell: number) => cells[cell]?.touches.filter((other) => ward[other] === -1) ?? [];
  let count = 0;
  for (;;) {
    const start = pickLeast(cells, (cell) =>
      ward[cell] === -1 ? free(cell).length : Number.POSITIVE_INFINITY,
    );
    if (start === -1) return ward;
    grow(start, sizes[count % sizes.length] ?? 3);
    count += 1;
  }

  function grow(start: number, size: number) {
    const members = [start];
    ward[start] = count;
    while (members.length < size) {
      const edge = members.flatMap(free);
      const next = nearest(cells, start, edge);
      if (next === -1) break;
      ward[next] = count;
      members.push(next);
    }
    if (members.length === 1) joinNeighbour(start);
  }

  /** A cell left alone between full wards goes to the nearest of them. */
  function joinNeighbour(cell: number) {
    const taken = (cells[cell]?.touches ?? []).filter((other) => ward[other] !== count);
    const next = nearest(cells, cell, taken);
    if (next === -1) return;
    ward[cell] = ward[next] ?? count;
    count -= 1;
  }
}

function pickLeast(cells: readonly Cell[], measure: (cell: number) => number): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  cells.forEach((_, cell) => {
    const size = measure(cell);
    if (size < least) [best, least] = [cell, size];
  });
  return best;
}

function nearest(cells: readonly Cell[], from: number, choices: readonly number[]): number {
  const start = cells[from];
  if (!start) return -1;
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (const choice of choices) {
    const far = distance(start.at, cells[choice]?.at ?? start.at);
    if (far < least) [best, least] = [choice, far];
  }
  return best;
}
