/**
 * The words that say how much, which way, how strongly or why, by what they say. A claim's text may hold only those that
 * its attributes carry, and free text none: the lint of a report reads the same list. `everyday` words have another sense
 * too, so that a lint may pass them over; inside a claim they count.
 */
export const families = {
  rise: {
    plainly:
      list(`rose, risen, rise, rises, rising, increase, increases, increased, increasing, increasingly, grew,
      grown, grow, grows, growing, growth, went up, gone up, go up, goes up, going up, climb, climbs, climbed, climbing,
      soared, soaring, surge, surged, surging, jumped, swelled, rocketed, skyrocketed, ballooned, spiked, leapt,
      mushroomed, upward, upwards, uptick, upturn, mounted, escalating, up by, up from, were up, was up, are up, is up,
      upward trend,
      through the roof`),
    everyday: list(
      "up on, mounting, expanded, expansion, gained, gain, added, heightened, jump, spike, leap",
    ),
  },
  fall: {
    plainly:
      list(`fell, fallen, fall, falls, falling, decrease, decreases, decreased, decreasing, decline, declines,
      declined, declining, dropped, dropping, reduced, reduce, reduces, reducing, reduction, reductions, shrank,
      shrunk, shrinking, went down, gone down, go down, goes down, going down, lessened, diminished, diminishing,
      plunged, plunging, plummeted, plummeting, slumped, tumbled, collapsed, crashed, nosedived, dwindled, dipped,
      downward, downwards, downturn, sank, down by, down from, were down, was down, are down, is down, downward trend,
      lowered, came down, come down, evaporated`),
    everyday: list(
      "down on, drop, drops, dip, eased, cut, cuts, lost, loss, slipped, slump, collapse, plunge",
    ),
  },
  changed: {
    plainly:
      list(`changed, changes in the number, fluctuated, varied, widened, widens, widening, narrowed, narrows,
      narrowing, closed the gap, closing the gap, transformed`),
    everyday: list("change, changes, changing, moved, shifted"),
  },
  more: {
    plainly: list(
      "higher, greater, larger, bigger, exceed, exceeds, exceeded, exceeding, outnumber, outnumbered",
    ),
    everyday: list("more, above, longer, over, ahead of, beyond"),
  },
  fewer: {
    plainly: list("fewer, lower, smaller, shorter, lesser"),
    everyday: list("less, below, under, behind, short of"),
  },
  steady: {
    plainly:
      list(`stable, steady, unchanged, constant, static, flat, plateaued, plateau, levelled off, remained the same,
      stayed the same, no different, in line with, comparable, comparable to, comparable with, equivalent, on a par with,
      did not change, has not changed, have not changed, no change`),
    everyday: list("similar, the same, alike, level with, remained level, stayed level"),
  },
  unclear: {
    plainly:
      list(`no clear change, no clear difference, not clearly changed, did not clearly change, not clearly different,
      without clear change`),
    everyday: list(""),
  },
  highest: {
    plainly: list("highest, largest, biggest, greatest, peak, peaked, maximum"),
    everyday: list("most of any, top, longest"),
  },
  lowest: {
    plainly: list("lowest, fewest, smallest, minimum, rock bottom"),
    everyday: list("least, bottom, shortest"),
  },
  better: {
    plainly: list(`improve, improves, improved, improving, improvement, improvements, better, best, progress,
      turned the curve, turning the curve, turned a corner, turned the tide, tide has turned, safer, strengthened, outperformed, outperforms`),
    everyday: list("stronger, healthier, recovered, outperform"),
  },
  worse: {
    plainly: list(
      "worsen, worsens, worsened, worsening, worse, worst, deteriorate, deteriorated, deteriorating, deterioration",
    ),
    everyday: list("weaker, weakened, declining performance, slipping"),
  },
  met: {
    plainly: list(
      "on target, met the target, met its target, target was met, hit the target, reached the target",
    ),
    everyday: list("met, meets, meet, meeting, achieved, reached, attained"),
  },
  missed: {
    plainly:
      list(`missed the target, missed its target, off target, target was missed, was not met, were not met,
      not met, did not meet, does not meet, fell short of, falls short of, short of the target, below target,
      below its target, below the target`),
    everyday: list("missed, misses"),
  },
  most: {
    plainly: list("most, majority, a majority, the majority, a minority, minority, mostly"),
    everyday: list(""),
  },
  all: {
    plainly: list("none, nobody, no one, everyone, everybody"),
    everyday: list("all, every, each, whole, entire, both"),
  },
  vague: {
    plainly:
      list(`many, several, numerous, a number of, a handful, handful, handfuls, dozens, scores of, hundreds,
      thousands, a lot of, lots of, countless, a couple of, a brace of, scarce, scarcer, few, a few, plenty of, a great deal`),
    everyday: list("some, much, little, little change, no real change, hardly any change, various, enough"),
  },
  degree: {
    plainly:
      list(`sharply, significantly, dramatically, substantially, considerably, markedly, greatly, hugely, massively,
      slightly, marginally, modestly, steeply, rapidly, notably, drastically, vastly, strikingly, noticeably, appreciably,
      dramatic, substantial, considerable, huge, massive, slight, marginal, steep, drastic, striking, statistically,
      mere, merely, narrowly, comfortably, off a cliff`),
    everyday: list(`significant, sharp, modest, rapid, notable, marked, strong, strongly, major, much more,
      much less, far more, far fewer, very, large, small, big, tiny, high, low, vast, overwhelming, large majority, vast majority,
      overwhelming majority, no significant change, no statistically significant change, no significant difference, gradually, quickly, slowly, somewhat, well above, well below`),
  },
  cause: {
    plainly:
      list(`because, because of, due to, owing to, as a result of, as a result, resulted in, resulted from,
      resulting in, resulting from, result of, led to, leads to, leading to, thanks to, driven by, drove, caused by,
      caused, attributable to, attributed to, attribute, explain, explained, explained by, explains, explaining, linked to, associated with, as a consequence, consequence of, on account of,
      prompted by, stems from, stemmed from, in response to, contributed to, brought about, made possible by,
      driven down, driven up, pushed down, pushed up, brought down, brought up`),
    everyday:
      list(`causes, cause, reflects, reflecting, reflected, following, so that, helped, therefore, thus, hence, through,
      since we, since the board, consequently, impact of, effect of, down to, triggered, owed to, enabled, demonstrates, demonstrating, proves, proving, suggests, suggesting,
      indicates, indicating, a sign of, thanks, reason, reasons`),
  },
  accounted: {
    plainly: list("accounted for, accounts for, account for, accounting for, made up, makes up"),
    everyday: list("contributed, offset, offset by, besides"),
  },
  share: {
    plainly: list(
      "partly, mainly, almost entirely, nearly entirely, entirely, wholly, largely, chiefly, primarily, predominantly, in part",
    ),
    everyday: list("solely"),
  },
  denial: {
    plainly: list(""),
    everyday:
      list(`not, no, never, neither, nor, without, cannot, no longer, failed to, fails to, fail to, far from, hardly,
      barely, scarcely, rather than, instead of, denied, isn't, wasn't, aren't, weren't, didn't, doesn't, don't,
      hasn't, haven't, hadn't, won't, can't, couldn't, wouldn't, shouldn't, stopped, ceased to fall, ceased to rise`),
  },
  always: {
    plainly:
      list(`consistently, continually, continuously, steadily, year on year, year after year, every year, each year,
      repeatedly, invariably, without exception, persistently, for the first time, first time, on record, record high, record low, all time high, all time low, since records began`),
    everyday: list(
      "always, ever, record, regularly, sustained, continued, continues, continuing, continue, usually, typically, often, generally, trend",
    ),
  },
  future: {
    plainly: list(
      `forecast, forecasts, projected, predicted, expected to, likely to, set to, on course to, on track to, on track`,
    ),
    everyday: list("will, would, should, may, might, could, soon, plans to, going to, expect, likely"),
  },
  judged: {
    plainly: list(""),
    everyday:
      list(`effective, effectively, successful, successfully, success, excellent, good, poor, robust, impressive, encouraging,
      disappointing, worrying, alarming, pleasing, unacceptable, acceptable, timely, safe, safely, adequate, inadequate, positive, negative`),
  },
} as const satisfies Record<string, { plainly: readonly string[]; everyday: readonly string[] }>;

/** Verbs that say how steeply as well as which way. Their direction is judged; no policy says how steep is steep. */
export const steep: ReadonlySet<string> = new Set(
  list(`soared, soaring, surge, surged, surging, jumped, swelled, rocketed, skyrocketed, ballooned, spiked, leapt,
    mushroomed, plunged, plunging, plummeted, plummeting, slumped, tumbled, collapsed, crashed, nosedived, jump, spike,
    leap, slump, collapse, plunge`),
);

function list(words: string): readonly string[] {
  return words
    .split(",")
    .map((each) => each.trim().replace(/\s+/g, " "))
    .filter((each) => each !== "");
}
