import { z } from "zod";
import type { Received, SentFile } from "../landing/receive.ts";
import { periodNamed } from "../period.ts";
import type { Receipt } from "../receipts/receipt.ts";

/** The most that one sending may hold: a whole year of every format is far less. */
export const limits = { bytesOfFile: 2 ** 30, bytesInAll: 4 * 2 ** 30, files: 50 };

/** What the form asks besides the files, for a partnership of these agencies. */
export function detailsOf(agencies: readonly { readonly id: string }[]) {
  return z.object({
    agency: z
      .string()
      .default("")
      .refine((id) => id === "" || agencies.some((each) => each.id === id), "Choose an agency from the list"),
    period: z
      .string()
      .trim()
      .default("")
      .refine(
        (name) => name === "" || periodNamed(name) !== null,
        "Write the period as a year, 2024-25, or a quarter, 2026-27-q1",
      ),
    provisional: z.literal("yes").optional(),
  });
}

type Details = z.infer<ReturnType<typeof detailsOf>>;

/** Files as they are received: what the form leaves open, the file itself says, or its name. */
export function sentWith(files: readonly { readonly path: string }[], details: Details): SentFile[] {
  const { agency, period, provisional } = details;
  return files.map(({ path }) => ({
    path,
    ...(agency && { agency }),
    ...(period && { period }),
    ...(provisional && { provisional: true }),
  }));
}

/** What became of a sending, in the order in which it is read: what needs somebody, then what is well. */
export function outcomeOf(received: readonly Received[]) {
  const refused: { file: string; why: string }[] = [];
  const landed: Receipt[] = [];
  const already: { file: string; receipt: Receipt }[] = [];
  for (const each of received) {
    if (each.status === "refused")
      refused.push({ file: each.file, why: each.why.slice(`${each.file}: `.length) });
    else if (each.status === "landed") landed.push(each.receipt);
    else already.push(each);
  }
  return { refused, landed, already };
}
