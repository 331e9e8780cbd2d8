import type { IncidentEvent, KeptEntry } from "./events.ts";

/** Whether nobody has done anything to an incident: all that has happened came from monitors and from Incd. */
export function isUntouched(entries: Pick<KeptEntry, "event">[]): boolean {
  return entries.every(({ event }) => !isByPerson(event));
}

function isByPerson(event: IncidentEvent): boolean {
  if (event.kind === "declared") return "user" in event.by;
  if (event.kind === "followed" || event.kind === "unfollowed") return true;
  return "by" in event && typeof event.by === "string" && event.by !== "";
}
