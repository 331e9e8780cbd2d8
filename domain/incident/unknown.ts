import { type Refusal, refuse } from "../decision.ts";

/** For a channel that has no incident. */
export function unknownIncident(what: string, channel: string): Refusal {
  return refuse(
    "unknown_incident",
    `Cannot ${what}: ${channel} is not the channel of an incident. Use a channel that Incd has opened`,
  );
}

/** For a step that was given no channel at all. */
export function noChannel(what: string): Refusal {
  return refuse(
    "unknown_incident",
    `Cannot ${what}: no incident channel was given. Take it from the step Create incident channel`,
  );
}
