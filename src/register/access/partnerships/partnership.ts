/** What a partnership is for; `joint` serves several of those purposes at once. */
export const partnershipKinds = {
  children: "Safeguarding children",
  adults: "Safeguarding adults",
  "community-safety": "Community safety",
  joint: "Joint: several of these",
} as const;

export type PartnershipKind = keyof typeof partnershipKinds;

/** One partnership of the installation, as it stands or as it was. */
export interface Partnership {
  readonly id: string;
  /** Before the references of its records; empty for the installation's own. */
  readonly mark: string;
  readonly name: string;
  readonly kind: PartnershipKind;
  readonly beganOn: string;
  readonly endedOn: string | null;
  /** The ids of those that it came from, and of those that came from it. */
  readonly from: readonly string[];
  readonly into: readonly string[];
}

/** What the partnership's own folder says of the installation's own partnership. */
export type Founding = Pick<Partnership, "name" | "kind" | "beganOn">;

/** A partnership as a session needs to know it. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: PartnershipKind;
  readonly standing: boolean;
  /** True for what came from the installation's own partnership, and for that itself. */
  readonly heir: boolean;
}

/**
 * The partnership to which the installation's children's data belongs, with its accounts: the installation's own, and after
 * that has ended the one among its successors that is for children. Null where none of them is.
 */
export function keeperOf(places: readonly Place[]): string | null {
  const heirs = places.filter(({ standing, heir }) => standing && heir);
  const found = heirs.find(({ kind }) => kind === "children") ?? heirs.find(({ kind }) => kind === "joint");
  return found?.id ?? null;
}
