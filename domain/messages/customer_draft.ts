import type { IncidentRecord } from "../incident/record.ts";
import { statusOf } from "../incident/lifecycle.ts";
import type { Status } from "../incident/status.ts";
import { clockTime } from "./dates.ts";
import { context, section, typed } from "./blocks.ts";
import type { Message } from "./message.ts";
import type { Updated } from "./update.ts";

/** The phase in the words of status pages, and what it means to customers. */
const PHASES: Partial<Record<Status, [string, string]>> = {
  identified: [
    "Identified",
    "We know what is wrong and are working on a fix.",
  ],
  monitoring: [
    "Monitoring",
    "A fix is in place. We are watching whether it holds.",
  ],
  resolved: ["Resolved", "This is fixed. We apologise for the trouble."],
};

const INVESTIGATING: [string, string] = [
  "Investigating",
  "We are aware of a problem and are looking into it.",
];

/**
 * An update in customers' words, privately for the communications lead: phase,
 * impact and the next time only. Title and text are internal: they may name
 * causes, systems and people.
 *
 * @param at When the update was posted, milliseconds since 1970.
 */
export function customerDraft(
  record: IncidentRecord,
  { status = statusOf(record.lifecycle), impact, nextUpdateAt, by }: Pick<
    Updated,
    "status" | "impact" | "nextUpdateAt" | "by"
  >,
  at: number,
): Message {
  const [phase, meaning] = PHASES[status] ?? INVESTIGATING;
  const affected = impact ?? record.impact;
  const words = [
    `${phase}: ${meaning}`,
    ...(affected && status !== "resolved" ? [affected] : []),
    ...(nextUpdateAt ? [`Next update by ${clockTime(nextUpdateAt)}.`] : []),
  ].join("\n\n");
  const head = "Draft for customers: nothing was published";
  return {
    text: head,
    blocks: [
      section(
        `*Draft for customers* on <#${record.channel}>: nothing was published. Check it, then publish it where your customers look`,
      ),
      typed(words),
      context(
        [
          `From the update${by ? ` by <@${by}>` : ""} at ${clockTime(at)}`,
          ...(affected ? [] : ["The impact is not stated yet"]),
          "Names and causes are left out unless the impact has them",
        ].join("  ·  "),
      ),
    ],
  };
}
