import { type Refusal, refuse } from "../decision.ts";
import type { IncidentRecord } from "./record.ts";

/** For an incident that has been put away. */
export function isClosed(
  { movedTo }: Pick<IncidentRecord, "movedTo">,
  what: string,
): Refusal {
  return refuse(
    "is_over",
    `Cannot ${what}: the incident is closed. ${
      movedTo
        ? `It was reopened and goes on in <#${movedTo}>`
        : "If it is not over, reopen it: it goes on in a new channel"
    }`,
  );
}
