import { openDays } from "./months.ts";
import type { Absence, Share } from "./shares.ts";

/** A post as far as it matters to the hours that are there. Days are ISO. */
export interface Post {
  readonly title: string;
  readonly hoursAWeek: number;
  readonly from: string;
  /** The last day, where one is known. */
  readonly until: string | null;
  /** Since when somebody holds it; null: it is vacant. */
  readonly heldSince: string | null;
  readonly shares: readonly Share[];
  readonly absences: readonly Absence[];
}

/**
 * The hours that posts give a board in a month: a fifth of the week for every day on which offices are open, somebody holds
 * the post and is not away, less ordinary leave, training and sickness (`awayPercent`).
 */
export function hoursThere(
  posts: readonly Post[],
  {
    month,
    board,
    awayPercent,
  }: { readonly month: string; readonly board: string; readonly awayPercent: number },
): number {
  const days = openDays(month);
  return posts.reduce((sum, post) => {
    const share = post.shares.find((each) => each.board === board)?.percent ?? 0;
    const present = days.reduce((all, day) => all + presence(post, day), 0);
    return sum + (present * post.hoursAWeek * share * (100 - awayPercent)) / (5 * 100 * 100);
  }, 0);
}

/** How much of a post is there on a day, from 0 to 1. */
function presence({ from, until, heldSince, absences }: Post, day: string): number {
  if (heldSince === null || day < from || day < heldSince || (until !== null && day > until)) return 0;
  const away = absences
    .filter((each) => each.from <= day && day <= each.to)
    .reduce((most, { percent }) => Math.max(most, percent), 0);
  return 1 - away / 100;
}
