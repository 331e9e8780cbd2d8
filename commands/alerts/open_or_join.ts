import { getGroup, keepGroup } from "../../datastores/alert_groups/store.ts";
import { claimSubjectFor } from "../../datastores/claims/store.ts";
import type { Alert } from "../../domain/alerts/alert.ts";
import { declaredBy, STORM_TITLE } from "../../domain/alerts/declared.ts";
import {
  type Group,
  isSameWave,
  joins,
  STORM,
} from "../../domain/alerts/group.ts";
import { SLOT_MS, SLOTS, slotSubject } from "../../domain/alerts/slots.ts";
import type { Asked } from "../../domain/declaration/declare.ts";
import { isOver, statusOf } from "../../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import { worseBy } from "../../domain/monitors/urgency.ts";
import type { Slack } from "../../slack/api.ts";
import { createChannel } from "../create_channel.ts";
import { goesOnIn } from "./goes_on_in.ts";
import { holdGroup } from "./held_group.ts";
import { join, reopenFor } from "./join.ts";
import type { Settled, Settling } from "./settle_alert.ts";

/**
 * Brings an alert into the incident of its group, or opens one for it: of alerts
 * alone at most three in five minutes, and one for all the others.
 *
 * @param person Who says that it is one, by Slack user id; then nothing is held against it.
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function openOrJoin(
  around: Settling,
  alert: Alert,
  person = "",
): Promise<Settled> {
  const { slack, team, cameAt } = around;
  const held = await holdGroup(slack, alert.group);
  if (!held) return { kind: "left" };
  const found = await incidentOf(slack, held.group, alert, cameAt);
  if (found === "declined" && !person) {
    await keepGroup(slack, { id: alert.group }, held.release);
    return { kind: "settled", alert };
  }
  const asked = declaredBy(alert, team.settings, person);
  const place = found && found !== "declined"
    ? { record: found }
    : person || held.group.opening ||
        !await isStorm(slack, cameAt) && await takesSlot(slack, alert, cameAt)
    ? await opened(slack, held.group, alert, asked)
    : await inStorm(around, alert, asked);
  if (!place || place === "declined") {
    await keepGroup(slack, { id: alert.group }, held.release);
    return place ? { kind: "settled", alert } : { kind: "left" };
  }
  const { record } = place;
  await join(slack, team, record, alert);
  await keepGroup(
    slack,
    grown(held.group, alert, record.channel, cameAt),
    held.release,
  );
  return {
    kind: "settled",
    alert: { ...alert, incident: record.channel },
    ...("isNew" in place ? { opened: record } : {}),
  };
}

/** The incident that a new alert of a group belongs to: opened again where it was over a moment ago. */
async function incidentOf(
  slack: Slack,
  group: Group,
  alert: Alert,
  cameAt: number,
): Promise<IncidentRecord | "declined" | undefined> {
  const record = group.incident
    ? await goesOnIn(slack, group.incident)
    : undefined;
  if (!record) return undefined;
  const isOpen = !isOver(record.lifecycle);
  if (!joins(group, isOpen, alert.urgency, cameAt)) return undefined;
  switch (statusOf(record.lifecycle)) {
    case "declined":
      return "declined";
    case "closed":
      return undefined;
    case "resolved":
      return await reopenFor(slack, record, alert);
    default:
      return record;
  }
}

/** Whether there was one when something came: then nothing gets an incident of its own. */
async function isStorm(slack: Slack, cameAt: number): Promise<boolean> {
  const storm = await getGroup(slack, STORM);
  return storm.incident !== "" && isSameWave(storm, cameAt);
}

async function takesSlot(
  slack: Slack,
  alert: Alert,
  cameAt: number,
): Promise<boolean> {
  const long = { holder: causeOf(alert), lease: SLOT_MS, at: cameAt };
  for (let slot = 0; slot < SLOTS; slot++) {
    if (await claimSubjectFor(slack, slotSubject(slot), long)) return true;
  }
  return false;
}

/**
 * Opens an incident for a group, or goes on with the one that was being opened.
 * Nothing if another run is at the very same declaration.
 */
async function opened(
  slack: Slack,
  group: Group,
  alert: Alert,
  asked: Asked,
): Promise<{ record: IncidentRecord; isNew: true } | undefined> {
  const cause = group.opening || causeOf(alert);
  const fresh = { asked, declaredAt: Date.now(), finish: true, earlier: "" };
  if (!group.opening) {
    await keepGroup(slack, { id: group.id, opening: cause });
  }
  // What the first one declared stays: its channel may be there already.
  const before = group.opening ? await createChannel(slack, cause) : undefined;
  const created = !before || before.kind === "refused" && !before.declaration
    ? await createChannel(slack, cause, fresh)
    : before;
  if (created.kind === "failed") throw created.error;
  // Opened long ago, for another alert, by a run that could not write it down.
  const isOthers = cause !== causeOf(alert);
  if (
    isOthers && created.kind === "created" && isOver(created.record.lifecycle)
  ) {
    return await opened(slack, { ...group, opening: "" }, alert, asked);
  }
  return created.kind === "created"
    ? { record: created.record, isNew: true }
    : undefined;
}

/** The one incident that takes all for which no other may be opened. */
async function inStorm(
  { slack, cameAt }: Settling,
  alert: Alert,
  asked: Asked,
): Promise<
  { record: IncidentRecord; isNew?: true } | "declined" | undefined
> {
  const storm = await holdGroup(slack, STORM);
  if (!storm) return undefined;
  const found = await incidentOf(slack, storm.group, alert, cameAt);
  if (found === "declined") {
    await keepGroup(slack, { id: STORM }, storm.release);
    return found;
  }
  const place = found
    ? { record: found }
    : await opened(slack, storm.group, alert, {
      ...asked,
      title: STORM_TITLE,
    });
  await keepGroup(
    slack,
    place
      ? grown(storm.group, alert, place.record.channel, cameAt)
      : { id: STORM },
    storm.release,
  );
  return place;
}

/** A group after one more alert of it has come. */
function grown(
  group: Group,
  alert: Alert,
  incident: string,
  cameAt: number,
): Group {
  const { id } = group;
  return group.incident === incident
    ? {
      ...group,
      opening: "",
      newsAt: Math.max(group.newsAt, cameAt),
      urgency: worseBy(alert.urgency, group.urgency) > 0
        ? alert.urgency
        : group.urgency,
    }
    : {
      id,
      incident,
      opening: "",
      openedAt: cameAt,
      newsAt: cameAt,
      urgency: alert.urgency,
    };
}

/** What an incident is declared by that an alert opens: each of its rounds opens at most one. */
function causeOf({ id, round }: Alert): string {
  return `alert/${id}/${round}`;
}
