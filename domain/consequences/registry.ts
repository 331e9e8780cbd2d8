// Who is told what after an event. To add one: write
// domain/consequences/<event>.ts and its line here.
import type { IncidentEvent } from "../incident/events.ts";
import { accepted } from "./accepted.ts";
import { alertCleared } from "./alert_cleared.ts";
import { alertJoined } from "./alert_joined.ts";
import { archiveIsAnnounced } from "./archive_announced.ts";
import { channelChanged } from "./channel_changed.ts";
import { closed } from "./closed.ts";
import { exported } from "./exported.ts";
import { keptOpen } from "./kept_open.ts";
import { actionItemAdded } from "./action_item_added.ts";
import { actionItemChanged } from "./action_item_changed.ts";
import { askAnswered } from "./ask_answered.ts";
import { askEnded } from "./ask_ended.ts";
import { clocksEdited } from "./clocks_edited.ts";
import { captured } from "./captured.ts";
import { declined } from "./declined.ts";
import { escalated } from "./escalated.ts";
import { handoverEnded } from "./handover_ended.ts";
import { handoverOffered } from "./handover_offered.ts";
import { amended } from "./amended.ts";
import { merged } from "./merged.ts";
import { noted } from "./noted.ts";
import { reopened } from "./reopened.ts";
import { resolved } from "./resolved.ts";
import { reviewChanged } from "./review_changed.ts";
import { reviewPublished } from "./review_published.ts";
import { reviewSkipped } from "./review_skipped.ts";
import { reviewStarted } from "./review_started.ts";
import { revisited } from "./revisited.ts";
import { paged } from "./paged.ts";
import { roleAssigned } from "./role_assigned.ts";
import { roleGivenUp } from "./role_given_up.ts";
import { taskGiven } from "./task_given.ts";
import { taskReassigned } from "./task_reassigned.ts";
import { tookOver } from "./took_over.ts";
import { updated } from "./updated.ts";
import type { Consequence, Happened } from "./consequence.ts";
import type { Effect } from "./effect.ts";
import { isWithinReach } from "./within_reach.ts";

const CONSEQUENCES: {
  [Kind in IncidentEvent["kind"]]?: Consequence<Kind>;
} = {
  accepted,
  alert_cleared: alertCleared,
  alert_joined: alertJoined,
  archive_announced: archiveIsAnnounced,
  channel_changed: channelChanged,
  closed,
  exported,
  kept_open: keptOpen,
  action_item_added: actionItemAdded,
  action_item_changed: actionItemChanged,
  amended,
  ask_answered: askAnswered,
  ask_ended: askEnded,
  captured,
  clocks_edited: clocksEdited,
  declined,
  escalated,
  handover_ended: handoverEnded,
  handover_offered: handoverOffered,
  merged,
  noted,
  reopened,
  resolved,
  review_changed: reviewChanged,
  review_published: reviewPublished,
  review_skipped: reviewSkipped,
  review_started: reviewStarted,
  revisited,
  paged,
  role_assigned: roleAssigned,
  role_given_up: roleGivenUp,
  task_given: taskGiven,
  task_reassigned: taskReassigned,
  took_over: tookOver,
  updated,
};

/** What people shall see after an event, beside the card. */
export function consequences(
  happened: Happened<IncidentEvent["kind"]>,
): Effect[] {
  const consequence = CONSEQUENCES[happened.event.kind] as
    | Consequence<IncidentEvent["kind"]>
    | undefined;
  return (consequence?.(happened) ?? []).filter((effect) =>
    isWithinReach(happened.record, effect)
  );
}
