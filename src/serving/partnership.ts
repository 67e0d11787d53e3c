import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Workspace } from "../kit/workspace/index.ts";
import {
  type Partnership,
  type PartnershipKind,
  partnershipKinds,
  type Role,
  roleNames,
} from "../register/access/index.ts";

const founded = z.object({
  id: z.string(),
  mark: z.string(),
  name: z.string(),
  kind: z.enum(Object.keys(partnershipKinds) as [PartnershipKind, ...PartnershipKind[]]),
  beganOn: z.iso.date(),
});

const event = z.object({
  kind: z.enum(["join", "separate"]),
  on: z.iso.date(),
  by: z.enum(roleNames as [Role, ...Role[]]),
  name: z.string().optional(),
  from: z.array(z.string()),
  to: z.array(z.string()),
  why: z.string(),
  /** The decision on which it rests: whose it is, and its key in that file. */
  decision: z.object({ of: z.string(), key: z.string() }).optional(),
  /** Where open records go, where nothing else is said of them. */
  openGoTo: z.string(),
  /** Where some go instead, and why some end, by their kind and key: "actions T-003". */
  instead: z.record(z.string(), z.string()).default({}),
  ends: z.record(z.string(), z.string()).default({}),
});

const facts = z.object({ partnerships: z.array(founded), events: z.array(event) });

/** One joining or separation that the partnership's own folder tells of. */
export type FoundingEvent = z.infer<typeof event>;

/** The partnerships of an invented installation and how each came from another, as the partnership's own folder says. */
export function historyFor(workspace: Workspace): z.infer<typeof facts> {
  const path = join(folderOf(workspace), "partnerships.json");
  if (!existsSync(path)) return { partnerships: [], events: [] };
  const read = facts.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!read.success) throw new Error(`${path} cannot be read: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** What is known of the installation's own partnership when its register is first opened, on `day`. */
export function foundingOf(
  workspace: Workspace,
  day: string,
): Pick<Partnership, "name" | "kind" | "beganOn"> {
  const own = historyFor(workspace).partnerships.find(({ id }) => id === workspace.settings.partnership);
  return own ?? { name: partnershipOf(workspace).partnership, kind: "children", beganOn: day };
}

interface OwnFacts {
  readonly partnership: string;
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly role: string }[];
}

/** The partnership's name and agencies, as its own folder of facts gives them. */
export function partnershipOf(workspace: Workspace): OwnFacts {
  return JSON.parse(readFileSync(join(folderOf(workspace), "agencies.json"), "utf8")) as OwnFacts;
}

const folderOf = ({ settings }: Workspace) =>
  join(import.meta.dirname, "..", "..", "partnerships", settings.partnership);
