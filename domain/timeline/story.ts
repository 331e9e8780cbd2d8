import type {
  CapturedAs,
  CapturedMessage,
  IncidentEvent,
  TimelineEntry,
} from "../incident/events.ts";
import { ROLE_NAMES } from "../incident/roles.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { moment } from "../messages/dates.ts";
import { cut, escape, list, oneLine } from "../text.ts";
import { aboutAlert, aboutTriage } from "./story_alerts.ts";
import { aboutActionItem, aboutDecision } from "./story_decisions.ts";
import { aboutChannel, aboutEnd } from "./story_end.ts";
import { aboutHelp } from "./story_help.ts";
import { quoted } from "./quoted.ts";
import { mention, SHOWN, words } from "./words.ts";

/** What a captured message is introduced with; nothing for a plain one. */
export const CAPTURED_AS: Record<CapturedAs, string> = {
  capture: "",
  decision: "Decision: ",
  hypothesis: "Hypothesis: ",
  confirmed: "Confirmed: ",
  ruled_out: "Ruled out: ",
};

/** What something that was tried is introduced with. */
export const TRIED = {
  worked: "Tried, and it worked: ",
  did_not_work: "Tried, and it did not work: ",
  unclear: "Tried: ",
};

/** One event in words, as mrkdwn; what people typed is escaped. */
export function sentence(event: IncidentEvent): string {
  switch (event.kind) {
    case "declared":
      return "source" in event.by
        ? `Declared by ${escape(event.by.source)}`
        : `Declared by <@${event.by.user}>`;
    case "channel_created":
      return `Channel <#${event.channel}> created`;
    case "role_assigned":
      if (event.how) return takenOver(event);
      return `<@${event.user}> is ${role(event)}${
        event.by && event.by !== event.user ? `, named by <@${event.by}>` : ""
      }`;
    case "role_given_up":
      return event.by === event.user
        ? `<@${event.user}> gave up being ${role(event)}`
        : `<@${event.by}> took <@${event.user}> off as ${role(event)}`;
    case "handover_offered":
      return `<@${event.by}> asked <@${event.to}> to take over as ${
        role(event)
      }`;
    case "handover_ended":
      return event.how === "declined"
        ? `<@${event.to}> cannot take over as ${role(event)}`
        : `<@${event.by}> no longer asks <@${event.to}> to take over as ${
          role(event)
        }`;
    case "invite_failed":
      return `Could not invite ${list(event.ids.map(mention))}`;
    case "acknowledged":
      return `Acknowledged by <@${event.by}>`;
    case "updated":
      return updated(event);
    case "nothing_new":
      return `Nothing new (<@${event.by}>)`;
    case "update_snoozed":
      return `<@${event.by}> put the next update off until ${
        moment(event.until, "{time}")
      }`;
    case "noted":
      return `${takenBack(event)}${event.tried ? TRIED[event.tried] : ""}${
        words(event.text)
      }${event.by ? ` (<@${event.by}>)` : ""}`;
    case "captured":
      return `${takenBack(event)}${CAPTURED_AS[event.as]}${
        captured(event.message)
      }`;
    case "task_given":
      return `Task${event.owner ? ` for <@${event.owner}>` : ""}: ${
        words(event.title)
      }`;
    case "task_reassigned":
      return event.owner
        ? `Task for <@${event.owner}> now: ${words(event.title)}`
        : `Task given back by <@${event.by}>: ${words(event.title)}`;
    case "task_done":
      return `Task done by <@${event.by}>: ${words(event.title)}`;
    case "task_reopened":
      return `Task opened again: ${words(event.title)}`;
    case "task_dropped":
      return `Task dropped by <@${event.by}>: ${words(event.title)}`;
    case "amended":
      return amended(event);
    case "escalated":
    case "ask_answered":
    case "ask_ended":
    case "paged":
      return aboutHelp(event);
    case "decided":
    case "revisited":
      return aboutDecision(event);
    case "action_item_added":
    case "action_item_changed":
    case "action_item_ended":
    case "action_item_reopened":
      return aboutActionItem(event);
    case "resolved":
    case "reopened":
    case "clocks_edited":
    case "review_started":
    case "review_changed":
    case "review_published":
    case "review_skipped":
    case "archive_announced":
    case "kept_open":
    case "exported":
    case "closed":
    case "moved":
      return aboutEnd(event);
    case "alert_joined":
    case "alert_cleared":
      return aboutAlert(event);
    case "accepted":
    case "declined":
    case "merged":
    case "took_over":
      return aboutTriage(event);
    case "channel_changed":
      return aboutChannel(event);
    case "followed":
      return `<@${event.user}> follows`;
    case "unfollowed":
      return `<@${event.user}> no longer follows`;
  }
}

function role(event: { role: keyof typeof ROLE_NAMES }): string {
  return ROLE_NAMES[event.role].toLowerCase();
}

function takenOver(
  { user, from, how, ...event }: Extract<
    IncidentEvent,
    { kind: "role_assigned" }
  >,
): string {
  const what = `<@${user}> took over as ${role(event)} from <@${from}>`;
  return how === "accepted" ? what : `${what}, without a handover`;
}

function takenBack({ withdrawn }: { withdrawn?: boolean }): string {
  return withdrawn ? "Taken back: " : "";
}

/** A message in the words of whoever wrote it, with its files. */
function captured({ text, author, files }: CapturedMessage): string {
  const links = files.map(({ name, url }) =>
    `<${url.replace(/[<>|\s]/g, encodeURIComponent)}|${
      escape(cut(oneLine(name), 60)).replaceAll("|", "¦")
    }>`
  );
  return [
    ...(text ? [quoted(text, SHOWN)] : []),
    ...(links.length ? [`[${links.join(", ")}]`] : []),
    ...(author ? [`(<@${author}>)`] : []),
  ].join(" ");
}

function updated(
  { status, severity, impact, text, by }: Extract<
    IncidentEvent,
    { kind: "updated" }
  >,
): string {
  const parts = [
    ...(status ? [STATUS_NAMES[status]] : []),
    ...(severity ? [escape(severity.name)] : []),
    ...(impact === undefined ? [] : [`Impact: ${words(impact)}`]),
    ...(text ? [words(text)] : []),
  ];
  return `Update${by ? ` by <@${by}>` : ""}: ${
    parts.join(" · ") || "no change"
  }`;
}

function amended(
  { title, type, description, by }: Extract<IncidentEvent, { kind: "amended" }>,
): string {
  const parts = [
    ...(title === undefined ? [] : [`title is now ${words(title)}`]),
    ...(type ? [`type is now ${escape(type.name)}`] : []),
    ...(description === undefined ? [] : ["description changed"]),
  ];
  return `Amended${by ? ` by <@${by}>` : ""}: ${parts.join(", ")}`;
}

/** An entry with its time, as mrkdwn. */
export function line(entry: TimelineEntry): string {
  return `${moment(entry.at, "{time}")} ${sentence(entry.event)}`;
}
