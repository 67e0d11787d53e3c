import assert from "node:assert/strict";
import { test } from "node:test";
import { readSource } from "./index.ts";

/** The words that are bound to nothing, in reading order. */
const unbound = (markdown: string) => readSource(markdown).unbound.map(({ words }) => words);

const caught: readonly (readonly [text: string, words: string])[] = [
  ["1,504 referrals were made.", "1,504"],
  ["Referrals rose.", "rose"],
  ["Referrals fell sharply.", "fell"],
  ["Most of them came from schools.", "Most"],
  ["The number doubled.", "doubled"],
  ["Fewer children entered care.", "Fewer"],
  ["Attendance improved.", "improved"],
  ["Seventeen plans ended.", "Seventeen"],
  ["A dozen families took part.", "dozen"],
  ["Two thirds of them were seen.", "Two thirds"],
  ["There was a tenfold difference.", "tenfold"],
  ["Half of the plans ended in time.", "Half"],
  ["Our rate is below the national one.", "below the national"],
  ["Referrals went up again.", "went up"],
  ["The rate remained the same.", "remained the same"],
  ["There was no clear change.", "no clear change"],
  ["The target was met.", "target was met"],
  ["It was the highest since the board began.", "highest"],
  ["All the children were seen in time.", "All the children were"],
  ["No child waited.", "No child waited"],
  ["There was a drop in attendance.", "drop"],
  ["The budget was cut by the council.", "budget was cut"],
  ["Children waited longer.", "waited longer"],
  ["A high proportion came from schools.", "high proportion"],
  ["Numbers continued to fall.", "fall"],
  ["The rose garden opened.", "rose"],
  ["One child died and seven hundred and two were seen.", "One,seven hundred and two"],
  ["In 2024 a new chair came.", "2024"],
];

test("a digit or a word of quantity or direction that nothing binds is told, with its words", () => {
  for (const [text, words] of caught) assert.deepEqual(unbound(text), words.split(/,(?=\D)/), text);
});

const disguised: readonly (readonly [text: string, words: string])[] = [
  ["full-width digits: １２ plans", "１２"],
  ["another script's digits: ٣ plans", "٣"],
  ["a fraction in one character: ½ of them", "½"],
  ["a circled number: ⑰ plans", "⑰"],
  ["a character reference: &#49;7 plans", "17"],
  ["a soft hyphen: seven&shy;teen plans", "seventeen"],
  ["nothing visible within a word: they fe\u200bll", "fell"],
  ["emphasis within a word: they **fe**ll", "fell"],
  ["an accent: they fëll", "fëll"],
  ["Cyrillic letters: they fеll", "fеll"],
  ["mathematical letters: they 𝐟𝐞𝐥𝐥", "𝐟𝐞𝐥𝐥"],
  ["code: `17` plans", "17"],
  ["a link: [17 plans](https://oakmarch.example/plans)", "17"],
  ["a picture's description: ![17 plans](plans.png)", "17"],
  ['a title over a link: [plans](https://oakmarch.example "they fell")', "fell"],
  ["a comment, which is printed: <!-- 17 -->", "17"],
  ["an escape: \\17 plans", "17"],
  ["# They fell", "fell"],
  ["| Plans |\n|---|\n| seventeen |", "seventeen"],
  ["> They\n> fell", "fell"],
  ["---\ntitle: Seventeen plans\n---\n", "Seventeen"],
];

test("no disguise hides a number or a direction from the check", () => {
  for (const [text, words] of disguised) assert.deepEqual(unbound(text), [words], text);
});

const passing = [
  "The board met on 31 March 2025, on 22nd April 2026 and on 2025-03-31.",
  "This is the report for 2024-25 (or 2024/25), written in July 2025.",
  "See <https://oakmarch.example/2024/17> and [the minutes](https://oakmarch.example/17).",
  "We want to reduce neglect and must improve what we do.",
  "What falls within its terms is in its best interests; no one, and one of us, has grown up.",
  "The drop-in is no longer there; a number of agencies asked for more information.",
  ':claim[Referrals fell by 24.6 per cent]{indicator="referrals" says="fell"} since then.',
  'There were :figure{indicator="referrals" year="2024-25"} referrals.',
  'The guidance is :allow[17 pages]{why="counted in the printed edition"} long.',
  "Note:this is no directive.",
];

test("names of real times, addresses, aims and bound words pass", () => {
  for (const text of passing) assert.deepEqual(unbound(text), [], text);
});

test("a day that no calendar has, or years that do not follow each other, are figures like any other", () => {
  assert.deepEqual(unbound("On 31 February 2025."), ["31"]);
  assert.deepEqual(unbound("On 29 February 2025."), ["29"]);
  assert.deepEqual(unbound("On 29 February 2024."), []);
  assert.deepEqual(unbound("In 2024-27 and 2024-25 per cent."), ["2024-27", "2024-25 per cent"]);
});

test("each is told with its line and column in the file, its sentence and what to do", () => {
  const text =
    '---\ntitle: A paper\n---\n\nThe board met. It saw &amp; noted that *they* fell\nin :claim[x]{says="was"}.\n';
  const [found] = readSource(text).unbound;
  assert.equal(found?.line, 5);
  assert.equal(found?.column, "The board met. It saw &amp; noted that *they* fell".indexOf("fell") + 1);
  assert.equal(found?.sentence, "It saw & noted that they fell in x.");
  assert.match(
    found?.why ?? "",
    /^"fell" says which way something went, and nothing shows it\. Bind its sentence with :claim/,
  );
});

test("an allowance covers its own words and no others", () => {
  const allowed = ':allow[12 pages]{why="counted in the printed edition"}';
  assert.deepEqual(unbound(`It has ${allowed} and 13 tables.`), ["13"]);
  assert.deepEqual(
    unbound(
      "---\nallow: Working Together 2023 | the title of a publication\n---\nWorking Together 2023 and 2023.",
    ),
    ["2023"],
  );
});

test("a name that is let pass everywhere may hold a direction only where it is written as a name", () => {
  const named = (name: string) =>
    readSource(`---\nallow: ${name} | the name of a programme of the board\n---\nText.\n`).problems.length;
  assert.equal(named("fewer referrals"), 1);
  assert.equal(named("Rising Stars"), 0);
});

test("turns of speech that tell a number or a way are found like the plain words", () => {
  assert.deepEqual(
    unbound("A couple of them went through the roof, the tide has turned, we hit rock bottom."),
    ["A couple of", "through the roof", "tide has turned", "rock bottom"],
  );
});
