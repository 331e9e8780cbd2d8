import type {
  ChannelEvent,
  ClockEdit,
  EndEvent,
} from "../incident/end_events.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { moment } from "../messages/dates.ts";
import { escape } from "../text.ts";
import { byWhom, words } from "./words.ts";

const WHEN = "{date_short} {time}";

/** How an incident ended, was looked back at and put away, as mrkdwn. */
export function aboutEnd(event: EndEvent): string {
  switch (event.kind) {
    case "resolved":
      return `Resolved${byWhom(event.by)}: ${words(event.fix)}`;
    case "reopened":
      return `Reopened${byWhom(event.by)}: ${words(event.why)}`;
    case "clocks_edited":
      return `Clocks set${byWhom(event.by)}: ${
        event.edits.map((edit) =>
          `${clockName(edit)} from ${moment(edit.was, WHEN)} to ${
            moment(edit.at, WHEN)
          }${edit.how === "estimated" ? " (estimated)" : ""}`
        ).join(", ")
      } (${words(event.why)})`;
    case "review_started":
      return `Review begun${byWhom(event.by)}${
        event.owner && event.owner !== event.by
          ? `, for <@${event.owner}> to write`
          : ""
      }`;
    case "review_changed":
      return `Review${event.owner ? ` for <@${event.owner}> to write` : ""}${
        event.dueAt ? `, due ${moment(event.dueAt, "{date_short}")}` : ""
      }${byWhom(event.by)}`;
    case "review_published":
      return `Review published${byWhom(event.by)}`;
    case "review_skipped":
      return `Review skipped${byWhom(event.by)}: ${words(event.why)}`;
    case "archive_announced":
      return event.by
        ? `The channel is archived now${byWhom(event.by)}`
        : `The channel will be archived ${moment(event.archiveAt, WHEN)}`;
    case "kept_open":
      return `Kept open until ${moment(event.until, WHEN)}${byWhom(event.by)}`;
    case "exported":
      return `Exported: ${event.messages} messages`;
    case "closed":
      return `Closed${byWhom(event.by)}`;
    case "moved":
      return `Goes on in <#${event.to}>${byWhom(event.by)}`;
  }
}

/** What became of the channel, as mrkdwn. */
export function aboutChannel(
  { how, by, name }: ChannelEvent,
): string {
  switch (how) {
    case "archived":
      return `The channel was archived${byWhom(by)}`;
    case "unarchived":
      return `The channel was unarchived${byWhom(by)}`;
    case "renamed":
      return `The channel is called #${escape(name ?? "")} now${byWhom(by)}`;
    case "deleted":
      return `The channel was deleted${byWhom(by)}: the incident is closed`;
    case "made_private":
      return `The channel was made private${byWhom(by)}`;
    case "shared":
      return `The channel was shared with another organisation${byWhom(by)}`;
    case "unshared":
      return `The channel is no longer shared${byWhom(by)}`;
  }
}

function clockName({ clock, status }: ClockEdit): string {
  const [what, , end] = clock.split("/");
  if (what === "impact") {
    return end === "start" ? "start of impact" : "end of impact";
  }
  if (status) return STATUS_NAMES[status];
  return what === "detected" ? "first noticed" : what!;
}
