import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Received, receiveFiles } from "../../dataset/extracts/index.ts";
import { writeAside } from "../../kit/files/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { contribution } from "../../register/contributions/index.ts";
import { action, challenge, decision, escalation, voice } from "../../register/decisions/index.ts";
import type { Entity, Records } from "../../register/grammar/index.ts";
import { group } from "../../register/groups/index.ts";
import { meetingsCounted } from "../../register/meetings/index.ts";
import { agency } from "../../register/partners/index.ts";
import { type TallyFile, tallyFile } from "./file.ts";
import { type Business, talliesOf, yearsOver } from "./tallies.ts";

/**
 * The tallies of a partnership, a file for each year that is over by a day (ISO); or of one year.
 * @returns a refusal where that year is not over, or the partnership did not meet by then
 */
export async function tallyFiles(
  records: Records,
  day: string,
  year?: string,
): Promise<readonly TallyFile[] | { refused: string }> {
  const business = await businessIn(records);
  const over = yearsOver(business, day);
  if (year === undefined) return over.map((each) => tallyFile(each, talliesOf(business, each)));
  if (over.includes(year)) return [tallyFile(year, talliesOf(business, year))];
  const known = over.length === 0 ? "There is none yet" : `There are ${over.join(", ")}`;
  return {
    refused: `"${year}" is no year that is over and in which the partnership's groups met. ${known}.`,
  };
}

/** Receives tallies like any agency's files; what was received before, unchanged, is received no second time. */
export async function landTallies(
  workspace: Workspace,
  files: readonly TallyFile[],
  receiving: Parameters<typeof receiveFiles>[2],
): Promise<readonly Received[]> {
  const folder = mkdtempSync(join(tmpdir(), "waymark-tallies-"));
  try {
    const sent = files.map(({ year, name, text }) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return { path, period: year };
    });
    return await receiveFiles(workspace, sent, receiving);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes tallies into a folder, for whoever wants to read them or send them elsewhere. */
export function writeTallies(folder: string, files: readonly TallyFile[]): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return files.map(({ name, text }) => {
    const path = join(folder, name);
    writeAside(path, text);
    return path;
  });
}

async function businessIn(records: Records): Promise<Business> {
  const all = async (entity: Entity) => (await records.all(entity)).filter(({ retired }) => !retired);
  const agencies = await records.all(agency);
  const groups = await records.all(group);
  return {
    meetings: await meetingsCounted(records),
    decisions: await all(decision),
    actions: await all(action),
    challenges: await all(challenge),
    escalations: await all(escalation),
    voices: await all(voice),
    contributions: await all(contribution),
    names: new Map([...agencies, ...groups].map(({ reference, title }) => [reference, title])),
    education: new Set(
      agencies.filter(({ values }) => values.education === "yes").map(({ reference }) => reference),
    ),
  };
}
