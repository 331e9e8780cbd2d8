import type { Ask } from "../incident/ask.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { openAsks, quietUntil } from "../escalation/waiting.ts";
import { cut, escape, oneLine } from "../text.ts";
import { nameOf } from "./ask.ts";
import { moment } from "./dates.ts";

/** How many asks are shown; the others stand in the timeline. */
const SHOWN = 10;

/** Who is asked for help and has not answered yet, a line of mrkdwn each; nothing if nobody is. */
export function openAskLines(record: IncidentRecord): string[] {
  const open = openAsks(record);
  const more = open.length - SHOWN;
  return [
    ...open.slice(0, SHOWN).map((ask) => askLine(ask, record.quiet)),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function askLine(ask: Ask, quiet: IncidentRecord["quiet"]): string {
  const { to, service, askedAt, answerBy, why } = ask;
  const until = quietUntil(ask, quiet);
  return [
    `${nameOf(to)}${service ? ` (${escape(service)})` : ""}`,
    why ? `: ${escape(cut(oneLine(why), 100))}` : "",
    `, asked ${moment(askedAt, "{ago}")}`,
    answerBy ? `, to answer by ${moment(answerBy, "{time}")}` : "",
    until
      ? `, :no_bell: in do-not-disturb until ${moment(until, "{time}")}`
      : "",
  ].join("");
}
