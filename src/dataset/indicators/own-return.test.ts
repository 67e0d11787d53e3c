import assert from "node:assert/strict";
import { test } from "node:test";
import { census, counted, episodes, type Line, referral, unaccompanied } from "./returns.fixture.ts";

const episodesOpen = "child-in-need-episodes-at-31-march";

test("referrals that the next return no longer lists are open on the first 31 March only", async () => {
  const figure = await counted(
    census("2023", [referral("A", "2022-06-01"), referral("B", "2022-07-01")]),
    census("2024", [referral("C", "2023-06-01")]),
    census("2025", [referral("C", "2023-06-01", { closure_date: "2024-05-01", closure_reason: "RC7" })]),
  );
  assert.deepEqual(values(figure, episodesOpen), [2, 1, 0]);
  assert.deepEqual(figure(episodesOpen, "2022-23")?.caveats, []);
  const [caveat] = figure(episodesOpen, "2023-24")?.caveats ?? [];
  assert.match(caveat ?? "", /^Left out is .* the year's own return does not list it\.$/);
  assert.doesNotMatch((caveat ?? "").replace("2023-24", ""), /\d/, "a small count would be told");
});

test("a plan that the next return no longer lists does not grow to two years", async () => {
  const plan = { la_child_id: "A", referral_date: "2022-06-01", start_date: "2022-08-01" };
  const figure = await counted(
    census("2023", [referral("A", "2022-06-01")], { cin_protection_plan: [plan] }),
    census("2024", [referral("B", "2023-06-01")]),
    census("2025", [referral("B", "2023-06-01")]),
  );
  assert.deepEqual(values(figure, "plans-at-31-march"), [1, 0, 0]);
  assert.deepEqual(values(figure, "plans-two-years-or-more-at-31-march"), [0, 0, 0]);
});

test("a child whom the next SSDA903 no longer lists is in care, and unaccompanied, in the first year only", async () => {
  const inCare = (la_child_id: string): Line => ({ la_child_id, start_date: "2022-05-01" });
  const figure = await counted(
    ...[episodes("2023", inCare("A"), inCare("B")), unaccompanied("2023", "A", "B")],
    ...[episodes("2024", inCare("B")), unaccompanied("2024", "B")],
    ...[episodes("2025", inCare("B")), unaccompanied("2025")],
  );
  assert.deepEqual(values(figure, "looked-after-at-31-march"), [2, 1, 1]);
  assert.deepEqual(values(figure, "unaccompanied-at-31-march"), [2, 1, 0]);
  const share = figure("unaccompanied-at-31-march-share", "2023-24");
  assert.deepEqual([share?.numerator, share?.denominator], [1, 1]);
});

test("a referral whose date the next return changes is one episode in each year", async () => {
  const figure = await counted(
    census("2024", [referral("A", "2023-06-01"), referral("B", "2023-06-05"), referral("C", "2023-07-01")]),
    census("2025", [referral("A", "2023-06-02"), referral("B", "2023-06-05"), referral("C", "2023-07-01")]),
  );
  assert.deepEqual(values(figure, "referrals"), [3, 0]);
  assert.deepEqual(values(figure, episodesOpen), [3, 3]);
});

test("an episode of care whose first day the next return changes is one child and one start", async () => {
  const figure = await counted(
    episodes("2024", { la_child_id: "A", start_date: "2023-05-01" }),
    episodes("2025", { la_child_id: "A", start_date: "2023-05-03" }),
    episodes("2026", {
      ...{ la_child_id: "A", start_date: "2023-05-03", end_date: "2025-06-01", end_reason: "E4A" },
    }),
  );
  assert.deepEqual(values(figure, "looked-after-started"), [1, 0, 0]);
  assert.deepEqual(values(figure, "looked-after-at-31-march"), [1, 1, 0]);
  assert.deepEqual(values(figure, "looked-after-ceased"), [0, 0, 1]);
});

test("a case that a quarter's return lists and the year's withdraws is not counted in the year", async () => {
  const figure = await counted(
    census("2024-q1", [referral("A", "2023-04-10"), referral("B", "2023-05-01")]),
    census("2024", [referral("A", "2023-04-10")]),
  );
  assert.deepEqual([values(figure, "referrals"), values(figure, episodesOpen)], [[1], [1]]);
});

test("what a later return says of a record that the year lists counts as known now", async () => {
  const enquiry = { la_child_id: "B", referral_date: "2023-06-01", start_date: "2023-06-02" };
  const figure = await counted(
    census("2024", [referral("A", "2023-05-05"), referral("B", "2023-06-01")], {
      cin_section_47: [{ ...enquiry, conference_date: "2023-06-20" }],
    }),
    census(
      "2025",
      [
        referral("A", "2023-05-05", { closure_date: "2024-03-20", closure_reason: "RC8" }),
        referral("B", "2023-06-01"),
      ],
      { cin_section_47: [{ ...enquiry, conference_date: "2023-06-21" }] },
    ),
  );
  assert.deepEqual(values(figure, episodesOpen), [1, 1], "A closed before 31 March, as was said later");
  assert.deepEqual(values(figure, "conferences"), [1, 0], "the conference that was held a day later is one");
  assert.deepEqual(figure("conferences", "2023-24")?.caveats, []);
});

test("a conference of a child who moved in on a plan is one of its year, although both returns list it", async () => {
  const moved = referral("A", "2023-11-01", { conference_date: "2023-11-20" });
  const figure = await counted(census("2024", [moved]), census("2025", [moved]));
  assert.deepEqual(values(figure, "conferences"), [1, 0]);
});

test("a re-referral looks back to what the year before lists, and not to what that year withdrew", async () => {
  const closed = { closure_date: "2023-08-01", closure_reason: "RC7" };
  const figure = await counted(
    census("2024-q1", [referral("B", "2023-06-01")]),
    census("2024", [referral("A", "2023-06-01", closed)]),
    census("2025", [referral("A", "2024-05-01"), referral("B", "2024-05-01")]),
  );
  const again = figure("re-referrals-share", "2024-25");
  assert.deepEqual([again?.numerator, again?.denominator], [1, 2]);
});

test("a referral that came to nothing does not hide the one of the same day that is open", async () => {
  const nothing = { no_further_action: true, closure_date: "2023-06-01", closure_reason: "RC8" };
  const figure = await counted(
    census("2024", [referral("A", "2023-06-01"), referral("A", "2023-06-01", nothing)]),
  );
  assert.deepEqual(values(figure, episodesOpen), [1]);
  assert.deepEqual(values(figure, "referrals-no-further-action"), [0]);
});

type Figures = Awaited<ReturnType<typeof counted>>;

const values = (figure: Figures, id: string) => figure.years.map((year) => figure(id, year)?.value);
