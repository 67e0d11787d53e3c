import { keeperOf, type Place } from "../partnerships/partnership.ts";

/** A partnership as it concerns one account. */
export interface OwnPlace extends Place {
  /** The role of the seat that the account has there; null for none. */
  readonly role: string | null;
}

/** Where somebody sits, as what, and where else they may. */
export interface Sitting {
  readonly partnership: string;
  readonly partnershipName: string;
  readonly role: string;
  /** Where this account has a seat. */
  readonly places: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  /** True where the children's data is: the accounts and what belongs to no partnership are there too. */
  readonly keepsChildren: boolean;
}

interface Account {
  readonly home: string;
  readonly role: string;
  readonly sitsIn: string | null;
}

/**
 * Where an account sits: where it chose to while it has a seat there; else in the partnership that it was made for; and
 * after that has ended wherever it has a seat, first where the children's data is.
 */
export function sittingOf(all: readonly OwnPlace[], { home, role, sitsIn }: Account): Sitting {
  const keeper = all.length === 0 ? home : keeperOf(all);
  const own = all.find(({ id }) => id === home) ?? { id: home, name: "", standing: true };
  const seats = all.filter((each) => each.standing && each.role !== null && each.id !== home);
  const places = [
    ...(own.standing ? [{ id: home, name: own.name, role }] : []),
    ...seats.map((each) => ({ id: each.id, name: each.name, role: each.role ?? role })),
  ];
  const chosen =
    places.find(({ id }) => id === sitsIn) ??
    places.find(({ id }) => id === home) ??
    places.find(({ id }) => id === keeper) ??
    places[0];
  return {
    partnership: chosen?.id ?? home,
    partnershipName: chosen?.name ?? own.name,
    role: chosen?.role ?? role,
    places,
    keepsChildren: (chosen?.id ?? home) === keeper,
  };
}
