import { cut } from "../text.ts";
import type { IncidentEvent } from "./events.ts";
import type { Highlight } from "./record.ts";

/** How many of each kind are kept at hand, and how much of each. */
const EACH = 5;
const SHOWN = 200;

/**
 * The highlights after a message was captured or taken back, the newest of
 * each kind, in the order in which they were posted.
 */
export function highlighted(
  before: Highlight[],
  { as, message, withdrawn }: Extract<IncidentEvent, { kind: "captured" }>,
): Highlight[] {
  if (as === "capture") return before;
  const others = before.filter((one) =>
    one.as !== as || one.message.ts !== message.ts
  );
  if (withdrawn) return others;
  const text = cut(message.text, SHOWN);
  const all = [...others, { as, message: { ...message, text, files: [] } }]
    .sort((a, b) => Number(a.message.ts) - Number(b.message.ts));
  const sameKind = all.filter((one) => one.as === as);
  return sameKind.length > EACH
    ? all.filter((one) => one !== sameKind[0])
    : all;
}
