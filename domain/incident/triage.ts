import { allow, type Decision, refuse } from "../decision.ts";
import { characters } from "../text.ts";
import type { TriageEvent } from "./alert_events.ts";
import { isOver } from "./lifecycle.ts";
import { possible } from "./possible.ts";
import type { IncidentRecord, IncidentState } from "./record.ts";
import { WHY_MAX } from "./reopen.ts";

/** As in "Cannot <what>". */
export const ACCEPT = "accept";
export const DECLINE = "decline";
export const MERGE = "merge";

/** What of an incident says whether it can be decided about. */
type Open = Pick<IncidentState, "lifecycle">;

/** Somebody has looked: it is an incident. `by`: a Slack user id, or "" when its time had come. */
export function accept(state: Open, by: string): Decision<TriageEvent> {
  const can = possible(state.lifecycle, "accept");
  return can.ok ? allow({ kind: "accepted", by }) : can;
}

/** It is no incident, for a reason that may be left out. */
export function decline(
  state: Open,
  { by, why }: { by: string; why: string },
): Decision<TriageEvent> {
  const can = possible(state.lifecycle, "decline");
  if (!can.ok) return can;
  const words = why.trim();
  const length = characters(words);
  return length > WHY_MAX
    ? refuse(
      "text_too_long",
      `Cannot ${DECLINE}: the reason has ${length} characters, at most ${WHY_MAX} are possible`,
    )
    : allow({ kind: "declined", by, why: words });
}

/** It is the same as another one, in whose channel it goes on. */
export function merge(
  record: Pick<IncidentRecord, "channel" | "lifecycle" | "private">,
  { by, into }: {
    by: string;
    into: Pick<IncidentRecord, "channel" | "name" | "lifecycle" | "private">;
  },
): Decision<TriageEvent> {
  const can = possible(record.lifecycle, "merge");
  if (!can.ok) return can;
  const why = record.channel === into.channel
    ? "that is the incident itself. Choose the one in which it goes on"
    : isOver(into.lifecycle)
    ? `<#${into.channel}> is over. Choose one that is open`
    : record.private && !into.private
    ? `<#${into.channel}> is not private, and what is private must stay so. Choose a private one`
    : undefined;
  return why
    ? refuse("cannot_merge", `Cannot ${MERGE}: ${why}`)
    : allow({ kind: "merged", by, into: into.channel, name: into.name });
}

/** What another incident was, and who was in it, belongs to this one from now on: also if it has ended meanwhile. */
export function takeOver(
  { channel, name, title, alerts }: Pick<
    IncidentRecord,
    "channel" | "name" | "title" | "alerts"
  >,
  { by, people }: { by: string; people: string[] },
): Decision<TriageEvent> {
  return allow({
    kind: "took_over",
    by,
    from: channel,
    name,
    title,
    alerts,
    people,
  });
}
