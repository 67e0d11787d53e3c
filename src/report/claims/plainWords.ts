/**
 * Words that a claim's text may hold without saying anything that a figure would have to bear out: grammar, times, the bare
 * verbs of counting and of telling. Any other word has to be the figure's own.
 */
export const plainWords: ReadonlySet<string> = new Set(
  `a across after afterwards against aged agency's ago aim all also although altogether among amount amounted
  an and another april are area areas as at august authorities authority average back base baseline basis be
  became been before began begin begun being between board boards both but by calendar came care cent chart
  child children children's combined come comes coming committee comparable compare compared comparing
  comparison concerning confidence council council's councils count counted counties counting counts county
  county's cover covered covers current data date day days dealt december did difference differences do does
  door down during e.g each earlier either end england england's english excluding expected february figure
  figures final financial finished followed following for found from front gave getting given got groups had
  happened has have having held her here him hold however i.e in including interval into involving is it
  it's its january july june kept known last lasted later latest level levels live lived lives living local
  locally made make makes making march may meanwhile measure measured measures members mid-year month months
  moves namely national nationally nearest neighbour neighbours neighbours' neither november number numbered
  numbering numbers occurred october of on on-time one ones onto open or other others our out over overall
  own part partly partnership partnership's parts past per per-cent percent percentage percentages
  performance period periods person persons place places point points population pp practice preceding
  previous prior professional professionals promptness proportion proportions provided provisional
  provisionally publish published punctuality put quarter quarters range rank ranked ranking rate rates
  receive received record recorded records refer reference referral referrals referred regarding region
  region's relative remain remainder remained report reported reporting required resident residents
  respectively rest returned said same saw see september series service services set share shares show showed
  shown shows similar since size snapshot so social stand standard standing stands start started starting
  statistic statistical statistics stood subject subsequent subsequently such sum table take taken takes
  target targets than that that's the their them then there there's thereby thereof these they this those
  though threshold till time timeliness times to together too took total totalled totalling totals under-18s
  until up us value values volume ward wards was we week weeks went were where whereas which while who whom
  whose with within worker working year year's year-end yearly years years' young`.split(/\s+/),
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
