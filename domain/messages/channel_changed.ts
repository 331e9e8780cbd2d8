import type { ChannelEvent } from "../incident/end_events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { escape } from "../text.ts";
import { byWhom } from "../timeline/words.ts";
import { actions, section, workflowButton } from "./blocks.ts";
import type { Block, Message } from "./message.ts";

/** For those who decide: what is kept, and the ways on. */
export function channelArchived(
  record: IncidentRecord,
  { by }: ChannelEvent,
): Message {
  const invite = record.private ? " Then type `/invite @Incd` there." : "";
  return message(
    `<#${record.channel}> was archived${byWhom(by)}, but the incident is open`,
    [
      `Incd keeps all that is in its timeline. Nothing can be posted there, so reminders and questions stop`,
      `*To go on there:* unarchive the channel in Slack; Incd cannot.${invite}\n*If it is over:* resolve it from here`,
    ],
    resolveButton(record),
  );
}

/** The channel reads that Incd is in it again. */
export function channelBack({ channel }: IncidentRecord): Message {
  return message(
    `<#${channel}> is open again and the incident goes on`,
    ["Reminders and updates go on too. The card shows where it stands"],
  );
}

/** For whoever unarchived a private channel: archiving has put Incd out of it. */
export function inviteIncd({ channel }: IncidentRecord): Message {
  return message(
    `<#${channel}> is open again, but Incd is not in it`,
    ["Archiving put it out. Type `/invite @Incd` there, and the incident goes on"],
  );
}

/** For those who decide: it is over, and what is left of it. */
export function channelDeleted(
  { title, name }: IncidentRecord,
  { by }: ChannelEvent,
): Message {
  return message(
    `The channel of ${escape(title)} was deleted${byWhom(by)}`,
    [
      `The incident is closed. Incd keeps its record and timeline as #${
        escape(name)
      }; what was only said in the channel is gone. If it is not over, declare it again`,
    ],
  );
}

/** The channel reads what follows from its being private. */
export function channelPrivate(
  { channel, announcementTs, announcementChannel }: IncidentRecord,
): Message {
  return message(
    `<#${channel}> is private now, and so is the incident`,
    [
      "From now on only the people in this channel are told anything",
      ...(announcementTs && announcementChannel
        ? [
          `The announcement in <#${announcementChannel}> says no more than that. Earlier updates in its thread stay: delete them there if they must go`,
        ]
        : []),
    ],
  );
}

/** For whoever decides: strangers read along. */
export function channelShared({ channel }: IncidentRecord): Message {
  return message(
    `<#${channel}> is shared with another organisation now`,
    [
      "Its people see all that is there: the card, every message and file, also earlier ones",
      "Updates are no longer announced or sent to followers, and the channel will not be exported or archived until it is no longer shared",
    ],
  );
}

export function channelNotShared({ channel }: IncidentRecord): Message {
  return message(
    `<#${channel}> is no longer shared with another organisation`,
    ["Updates are announced and sent to followers again"],
  );
}

/** The channel reads why Incd is there again. */
export function incdCameBack({ channel }: IncidentRecord): Message {
  return message(
    `Incd was removed from <#${channel}> and came back, since the incident is open`,
    ["Without it there are no reminders, and the card stands still. Removed again, it stays away"],
  );
}

/** For whoever decides: Incd does not see the channel. */
export function incdIsOut({ channel }: IncidentRecord): Message {
  return message(
    `Incd is not in <#${channel}> any more, and the incident is open`,
    [
      "Somebody removed it or archived the channel. Until it is back there are no reminders, and the card stands still",
      "Unarchive the channel if it is archived, then type `/invite @Incd` there",
    ],
  );
}

/** What stands in the place of an announcement that may say no more. */
export function announcementWithheld(
  { private: isPrivate, channel }: IncidentRecord,
): Message {
  return message(
    isPrivate
      ? "An incident was announced here. It is private now"
      : `An incident was announced here. <#${channel}> is shared with another organisation now`,
    ["What becomes of it is said in its channel only"],
  );
}

/** Opens the form *Resolve* from anywhere; nothing as long as its shortcut was not made. */
export function resolveButton(
  { channel, shortcuts }: Pick<IncidentRecord, "channel" | "shortcuts">,
): Block[] {
  const shortcut = shortcuts.end_button;
  const about = { channel, form: "resolve" };
  return shortcut
    ? [actions([workflowButton("resolve", "Resolve", shortcut.url, about)])]
    : [];
}

function message(
  text: string,
  lines: string[],
  buttons: Block[] = [],
): Message {
  return {
    text,
    blocks: [section([`*${text}*`, ...lines].join("\n\n")), ...buttons],
  };
}
