/** One published figure that a report rests on, as figures.csv has it; cells are text as they are printed. */
export interface FigureRow {
  /** What it stands in: claim, figure, chart, table, map. */
  readonly where: string;
  readonly indicator: string;
  readonly title: string;
  readonly year: string;
  /** The area's name; of a comparator, where it is from; empty for the whole area. */
  readonly area: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
  readonly display: string;
  readonly status: string;
  readonly snapshot: string;
  readonly definition: string;
}

/** The same, with the section of the report that it stands in. */
export interface PlacedRow extends FigureRow {
  readonly section: string;
}
