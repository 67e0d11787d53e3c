/**
 * Words that a claim's text may hold without saying anything that a figure would have to bear out: grammar, times, the bare
 * verbs of counting and of telling. Any other word has to be the figure's own.
 */
export const plainWords: ReadonlySet<string> = new Set(
  `a across after against aged ago aim all also although altogether among amount amounted an and another april
  are area areas as at august authorities authority average back be became been before began begin begun being
  between both but by calendar came care cent chart child children children's combined come comes coming
  comparable compare compared comparing comparison confidence council councils count counted counties counting
  counts county current data date day days dealt december did difference differences do does door down during
  e.g earlier either end england england's english february figure figures final financial finished followed for
  found from front gave getting given got groups had happened has have having held her him hold however i.e in
  interval into is it it's its january july june kept known last lasted later latest level levels lived made
  make makes making march may meanwhile month months moves namely national nationally nearest neighbour
  neighbours neighbours' neither november number numbered numbering numbers occurred october of on one ones onto
  open or other others our out over overall own part partly partnership parts past per per-cent percent
  percentage percentages period partnership's size place places point points pp preceding previous prior proportion proportions
  provisional provisionally publish published put quarter quarters range rank ranked ranking rate rates receive
  received record recorded records refer referral referrals referred region relative remain remainder remained
  report reported reporting respectively rest returned said same saw see september service services set share
  shares show showed shown shows similar since snapshot so social stand standing stands start started starting
  statistical stood subject sum table take taken takes target targets than that that's the their them then there
  there's thereby thereof these they this those though threshold till time timeliness times to together too took
  total totalled totalling totals until up us value values volume ward wards was we week weeks went were where
  whereas which while who whom whose with within worker working year year's yearly years years' young`.split(
    /\s+/,
  ),
);

/** Other names that the field has for what is counted: where a figure's own words have one, a text may have the others. */
export const sameThings: readonly (readonly string[])[] = [
  ["looked after", "care", "cared", "in care", "looked-after"],
  ["started to be looked after", "entered", "entering", "enter", "new", "coming", "into"],
  ["ceased", "left", "leaving", "leave", "ending", "ended"],
  ["unaccompanied", "asylum", "seeking", "asylum-seeking"],
  ["re-referrals", "repeat", "repeats", "repeated", "again", "back", "referred", "re-referred"],
  ["had one before", "repeat", "again", "second"],
  ["completed", "finished", "done", "complete"],
  ["enquiries", "investigations"],
  ["conferences", "initial", "child", "protection", "icpcs"],
  ["child protection", "subject", "plan", "plans"],
  ["could decide", "quorate", "quorum"],
  ["placements", "places", "homes", "moves", "moved", "lived"],
  ["pieces of feedback", "feedback", "voices"],
  ["step-downs", "stepped", "support", "followed", "ended", "due"],
  ["not in need", "social", "worker", "need"],
  ["attendances", "attended", "attend", "meetings"],
  ["raised", "practitioners"],
];
