import { rolesFormButton } from "../messages/role_buttons.ts";
import { declined, notAskedAnyMore } from "../messages/role_news.ts";
import type { Consequence } from "./consequence.ts";
import { privately } from "./privately.ts";

/** Whoever holds the role reads that the successor cannot; a successor, that they are not asked any more. */
export const handoverEnded: Consequence<"handover_ended"> = (
  { record, event: { role, from, to, how }, key },
) =>
  how === "declined"
    ? privately(
      from,
      `${key}/declined`,
      declined(record, role, to, rolesFormButton(record, "hand_over")),
    )
    : privately(to, `${key}/withdrawn`, notAskedAnyMore(record, role));
