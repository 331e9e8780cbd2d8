import type { Asked, HelpEvent, NewAsk } from "../incident/help_events.ts";
import { escape, list } from "../text.ts";
import { byWhom, mention, words } from "./words.ts";

const BECAUSE = {
  not_acknowledged: "nobody had acknowledged",
  too_long_in_phase: "it had been in one status for long",
  no_answer: "nobody had answered",
};

/** Who was asked for help and what they said, as mrkdwn. */
export function aboutHelp(event: HelpEvent): string {
  switch (event.kind) {
    case "escalated":
      return escalated(event);
    case "ask_answered": {
      const who = `<@${event.by}>`;
      if (event.how === "on_it") return `${who} is on it`;
      return event.instead
        ? `${who} cannot help and asked ${whom(event.instead.to)}`
        : `${who} cannot help`;
    }
    case "ask_ended":
      return event.how === "no_answer"
        ? `No answer from ${whom(event.to)} in time`
        : `The ask to ${whom(event.to)} was taken back${byWhom(event.by)}`;
    case "paged":
      return `${escape(event.pager)} paged${byWhom(event.by)}: ${
        words(event.summary)
      }`;
  }
}

function escalated(
  { by, level, why, because, approvedBy, asks }: Extract<
    HelpEvent,
    { kind: "escalated" }
  >,
): string {
  return [
    `Escalated${level ? ` to ${escape(level.name)}` : ""}${byWhom(by)}`,
    asks.length ? `, asked ${list(asks.map(expert))}` : "",
    because ? `, since ${BECAUSE[because]}` : "",
    approvedBy ? `, approved by <@${approvedBy}>` : "",
    why ? `: ${words(why)}` : "",
  ].join("");
}

function expert({ to, service }: NewAsk): string {
  return service ? `${whom(to)} (${escape(service)})` : whom(to);
}

/** Slack's mention of whom an ask went to. */
export function whom(to: Asked): string {
  return mention("user" in to ? to.user : to.group);
}
