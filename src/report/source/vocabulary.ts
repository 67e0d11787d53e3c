/**
 * What claims quantity or direction in plain prose, besides the words that a claim is judged by (report/claims), and where
 * either claims nothing. Each line is a pattern of folded text (lower case, single spaces), looked for as whole words.
 */
export const vocabulary = {
  number: [
    "zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen",
    "twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mb]illions?|dozens?",
    "one(?= (?:child|young|bab|famil|case|plan|referral|death|school|in |out |hundred|more|fewer|less|meeting|action|visit|review|parent|pupil|boy|girl|home|ward|incident|enquiry|assessment|conference)[a-z]*)",
    "half|halves|(?:a|one) (?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)",
    "thirds|(?:three|3)[ -]quarters|quarters of|fifths|sixths|sevenths|eighths|ninths|tenths",
    "twice|thrice|percentage points?|couple of|a pair of|per ?cent|%|‰|(?:two|three|four|five|six|seven|eight|nine|ten|many|multi)-?fold",
  ],
  share: [
    "bulk of|lion's share|fraction of",
    "(?:almost|nearly|virtually|practically) (?:all|every|none|no)|none of",
    "(?:all|every|each|no) (?:[a-z'-]+ ){0,2}(?:child|children|people|famil(?:y|ies)|babies|parents|cases?|plans?|referrals?|assessments?|reviews?|conferences?|visits?|enquiries|audits?|schools|meetings?|actions?) (?:was|were|had|has|have|is|are|got|received|saw|took|met|began|started|ended|led|went|came|left|stayed|lived)",
    "no (?:[a-z'-]+ ){0,2}(?:child|children|people|famil(?:y|ies)|babies|parents|cases?|plans?|referrals?|assessments?|reviews?|conferences?|visits?|enquiries|audits?|schools|meetings?|actions?) [a-z]+ed",
    "(?:high|low|large|small|significant|substantial|considerable|great|record|good|overwhelming|vast|sizeable|tiny) (?:number|proportion|share|amount|rate|level|volume|percentage|majority|minority)s?",
    "averages?|averaged|averaging|median",
  ],
  comparison: [
    "more|less|least|(?:wait|waits|waited|waiting|took|take|takes|taken|lasts?|lasted) (?:much |far )?(?:longer|shorter)|(?:longer|shorter) (?:waits?|delays?)|rank|ranks|ranked|ranking|rankings|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|outstripp?(?:s|ed|ing)?",
    "(?:similar|comparable|equal|close) to|similar (?:rates?|levels?|numbers?|shares?)",
    "(?:above|below|beyond|under|over|ahead of|behind) (?:the |our |its |their )?(?:english|england(?:'s)?|national|regional|average|neighbours?|targets?|statistical|county|region|benchmark|expected|norm)",
    "(?:met|hit|missed|reached|meets|misses|meeting|missing|achieved|achieves|beat) (?:the |our |its |their |this |that )?(?:[a-z-]+ ){0,2}(?:targets?|benchmarks?)|targets? (?:was|were|is|are|has been|have been) (?:not )?(?:met|hit|missed|reached|achieved)",
    "all-time|record (?:high|low|year|number)s?|peak(?:s|ing)",
  ],
  direction: [
    "(?:been|numbers?|budgets?) (?:was |were )?cut|cut (?:by|to|from)|drop|drops|dropping|dips?|dipping|soars?|spik(?:e|es|ing)|jumps?|jumping|leap(?:s|ed|t|ing)?|surg(?:e|es|ing)",
    "plung(?:e|es|ing)|plummet(?:s|ing)?|tumbl(?:e|es|ing)|slump(?:s|ing)?|dwindl(?:e|es|ing)|shrinks?|(?:sky)?rocket(?:s|ing)|collaps(?:e|es|ed|ing)|slid|sunk|rebound(?:s|ed|ing)?",
    "doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|halv(?:e|es|ed|ing)|multipli(?:es|ed)",
    "(?:go|goes|went|gone|going|was|were|is|are|been|came|come|coming|crept|edged|brought|driven|pushed|moved|moving|ticked|shot) (?:[a-z]+ly )?(?:up|down)|(?:up|down) (?:on|from|by) (?:the |last )?(?:year|month|quarter|previous)",
    "trends|trending|trended|slow(?:s|ed|ing) down|slowed|accelerat(?:es|ed|ing)|gain(?:s|ed) ground|lost ground|lower(?:s|ing)|deteriorates|worsens|turned the corner|turning the corner",
  ],
  standing: [
    "stabilis(?:e|es|ed|ing)|steadily|plateau(?:s|ing)|levell?(?:ed|ing) (?:off|out)|flatlin(?:e|es|ed|ing)",
    "no (?:clear |real |significant |great |marked |material )?(?:change|difference)|(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|kept?|held|holds) (?:about |broadly |much |largely )?(?:the same|level|flat|high|low|similar)",
  ],
} as const;

export type Kind = keyof typeof vocabulary;

/** Families of the claims' vocabulary that bind free prose too, by what they say. The others judge a claim's manner. */
export const families: Readonly<Record<string, Kind>> = {
  ...{ rise: "direction", fall: "direction", better: "direction", worse: "direction" },
  ...{ more: "comparison", fewer: "comparison", highest: "comparison", lowest: "comparison" },
  ...{ met: "comparison", missed: "comparison", most: "share", vague: "share", share: "share" },
  ...{ steady: "standing", unclear: "standing" },
};

const aim =
  "(?<!(?:continu(?:e|es|ed|ing)|beg[aiu]n|begins|start(?:s|ed)?|seem(?:s|ed)?|appear(?:s|ed)?|tend(?:s|ed)?|came|proved|managed|helped|expected|likely|forecast|on course|failed) )to|we will|must|should|can|could|may";

/** What is aimed at, names of things, turns of speech. */
export const passes: readonly string[] = [
  `(?:${aim}) (?:[a-z]+ly |further |also |not )?(?:reduce|increase|improve|lower|double|halve|accelerate|better)`,
  "one another|no one|one's|one of|this one|that one|each one|at one time|one-off|one to one|one-to-one|day one|one or more",
  "half[ -]?(?:term|day|days|yearly|an? hour)|on the other half",
  "no longer|any longer|(?:read|find out|learn|no|any|once|what is|know|hear) more|more (?:about|information|detail|details|or less|widely|generally)|one more|none ?the ?less",
  "at least|at most|last but not least|not least|most recent|most recently|most of all|how many|how few|a number of",
  "best (?:interests?|practice|value|start|evidence)|at best|at worst|better care fund|progress|progress(?:es|ed)",
  "higher (?:education|tier)|lower[ -](?:tier|layer|super)|greater manchester|equivalent",
  "improvement (?:plans?|work|programmes?|boards?|partners?|journey|notices?|activity|actions?|methods?)|(?:quality|service|school|continuous|practice|for) improvements?",
  "(?:fall|falls|fell|fallen|falling) (?:within|under|due|outside|ill|asleep|on|foul|into)",
  "(?:grow|grows|grew|grown|growing)[ -]ups?|drop-ins?|drop in (?:session|centre|clinic|service)s?|drop(?:ped)? off|declined (?:to|the|an?|it|any)",
  "rank and file|(?:give|gives|gave|given|giving) rise(?: to)?|leap year|child growth|growth (?:charts?|hormone)",
  "(?:come|came|comes) up with|(?:was|were|is|are|been) (?:[a-z]+ly )?(?:set|made|drawn|taken|followed|broken|laid|written) (?:up|down)|(?:is|are|was|were|went|brought) up to date|step-down",
];
