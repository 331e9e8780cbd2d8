import { handoverBrief } from "../messages/handover_brief.ts";
import { notAskedAnyMore, successorAsked } from "../messages/role_news.ts";
import type { Consequence } from "./consequence.ts";
import { privately } from "./privately.ts";

/** The successor reads all they need and is asked; whoever was asked before need not answer. */
export const handoverOffered: Consequence<"handover_offered"> = (
  { record, event, key },
) => {
  const { role, from, to, by, instead } = event;
  return [
    ...privately(to, `${key}/brief`, handoverBrief(record, event)),
    ...privately(
      by === from ? undefined : from,
      `${key}/before`,
      successorAsked(record, role, { to, by }),
    ),
    ...privately(instead, `${key}/instead`, notAskedAnyMore(record, role)),
  ];
};
