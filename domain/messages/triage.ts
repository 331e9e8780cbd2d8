import type { TriageEvent } from "../incident/alert_events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { cut, escape, oneLine } from "../text.ts";
import { byWhom, mention } from "../timeline/words.ts";
import { actions, context, section, typed, workflowButton } from "./blocks.ts";
import { channelButtons } from "./end_buttons.ts";
import type { Block, Message } from "./message.ts";

type Of<Kind extends TriageEvent["kind"]> = Extract<
  TriageEvent,
  { kind: Kind }
>;

/** How many people who came along are named. */
const NAMED = 20;

/** On the card of a maybe-incident: what is wanted of whoever reads it. */
export function triageCard(record: IncidentRecord): Block[] {
  return [
    section(
      "*Maybe an incident*\nSomebody shall look: *Accept* it, *Decline* it, or *Merge* it into the incident that it belongs to",
    ),
    ...channelButtons(record, [
      ["accept", "Accept"],
      ["decline", "Decline"],
      ["merge", "Merge"],
    ]),
  ];
}

/** It is an incident: said in its channel. */
export function acceptedMessage(event: Of<"accepted">): Message {
  const text = event.by
    ? `<@${event.by}> accepted this as an incident, and is at it`
    : "Nobody has decided in time: this is an incident now";
  return { text, blocks: [section(text)] };
}

/** It is none: said in its channel, with the way back. */
export function declinedMessage(
  record: IncidentRecord,
  event: Of<"declined">,
): Message {
  const text = `Declined${byWhom(event.by)}: this is no incident`;
  return {
    text,
    blocks: [
      section(`*${text}*`),
      ...(event.why ? [typed(event.why)] : []),
      context(
        "It counts in no figures. If it is one after all, reopen it",
      ),
      ...channelButtons(record, [["reopen", "Reopen"]]),
    ],
  };
}

/** It goes on elsewhere: said in the channel that is left. */
export function mergedMessage(event: Of<"merged">): Message {
  const text = `Merged into <#${event.into}>${byWhom(event.by)}`;
  return {
    text,
    blocks: [
      section(`*${text}*`),
      context(
        "Everybody here is invited there, and alerts go there from now on",
      ),
    ],
  };
}

/** What came along: said in the channel where it goes on. */
export function tookOverMessage(event: Of<"took_over">): Message {
  const text = `<#${event.from}> was merged into this incident${
    byWhom(event.by)
  }`;
  const named = event.people.slice(0, NAMED).map(mention);
  const more = event.people.length - named.length;
  const { length } = event.alerts;
  return {
    text,
    blocks: [
      section(`*${text}*\n${escape(cut(oneLine(event.title), 150))}`),
      ...(length || named.length
        ? [context(
          [
            ...(length
              ? [`${length} ${length === 1 ? "alert" : "alerts"}`]
              : []),
            ...(named.length
              ? [
                `invited: ${named.join(", ")}${
                  more > 0 ? ` and ${more} more` : ""
                }`,
              ]
              : []),
          ].join(" · "),
        )]
        : []),
    ],
  };
}

/** The same for people who are not in the channel. */
export function decidedElsewhere(
  { channel, shortcuts, title }: IncidentRecord,
  event: Of<"declined"> | Of<"merged">,
): Message {
  const words = event.kind === "declined"
    ? `Declined${byWhom(event.by)}: it is no incident`
    : `Merged into <#${event.into}>${byWhom(event.by)}`;
  const { reopen_button: reopen } = shortcuts;
  return {
    text: `${escape(oneLine(title))}: ${words}`,
    blocks: [
      section(`<#${channel}>: ${words}`),
      ...(event.kind === "declined" && event.why ? [typed(event.why)] : []),
      ...(event.kind === "declined" && reopen
        ? [actions([
          workflowButton("reopen", "Reopen", reopen.url, { channel }),
        ])]
        : []),
    ],
  };
}
