import type { Problem } from "../setup/findings.ts";
import { context, section } from "./blocks.ts";
import type { Message } from "./message.ts";

/** Slack's limit for a section is reached at about so many problems. */
const PROBLEMS_MAX = 15;

/** What Setup has to say while it works. */
export interface Progress {
  /** Id of the channel for announcements; "" if it is not known now. */
  channel: string;
  /** Triggers that stand, and all that shall stand. */
  made: number;
  all: number;
  /** Why the last slice broke off, for people; it is tried again. */
  trouble?: string;
}

/** The private message to whoever runs Setup, while it goes on. */
export function settingUp(
  { channel, made, all, trouble }: Progress,
): Message {
  const text = "Setting up Incd. It takes about a minute";
  return {
    text,
    blocks: [
      section(text),
      ...[
        ...(channel ? [`✓ Incidents are announced in <#${channel}>`] : []),
        ...(all
          ? [`${made < all ? "" : "✓ "}${made} of ${all} shortcuts and timers`]
          : []),
        ...(trouble ? [`It has broken off: ${trouble}`] : []),
      ].map((line) => section(line)),
      context(
        "You need do nothing: this message changes when it is done. What breaks off goes on by itself within five minutes",
      ),
    ],
  };
}

/** What Setup has done. */
export interface Result {
  channel: string;
  all: number;
  guide: "canvas" | "message" | "none";
  featured: boolean;
  problems: Problem[];
}

/** The same message when nothing is left to do. */
export function setUpDone(result: Result): Message {
  const { channel, all, guide, featured, problems } = result;
  const head = problems.length
    ? "Incd is set up, but not everything is right"
    : "✓ Incd is set up";
  return {
    text: head,
    blocks: [
      section(`*${head}*`),
      section([
        `• Incidents are announced in <#${channel}>${
          featured ? ", and the shortcuts stand at its top" : ""
        }`,
        `• ${GUIDE[guide]}`,
        `• ${all} shortcuts and timers are in place`,
      ].join("\n")),
      ...(problems.length ? [section(`*To mend*\n${lines(problems)}`)] : []),
      section(
        "Next: type `/incident` in any channel and choose *Incident: declare*. A drill is a good first one. *Incident settings* say who is called",
      ),
    ],
  };
}

const GUIDE: Record<Result["guide"], string> = {
  canvas: "_How we handle incidents_ is that channel's canvas",
  message:
    "_How we handle incidents_ is pinned there, since a canvas was not possible",
  none:
    "_How we handle incidents_ could not be written there. It is tried again within five minutes",
};

/** To somebody who runs Setup while somebody else's is on. */
export function setupBusy(by: string): Message {
  const text =
    `<@${by}> is setting up Incd right now. Run *Set up Incd* again in a few minutes if something is still missing`;
  return { text, blocks: [section(text)] };
}

/** Problems as a list, cut where it gets too long to read. */
export function lines(problems: Problem[]): string {
  const shown = problems.slice(0, PROBLEMS_MAX);
  return [
    ...shown.map(({ sentence }) => `• ${sentence}`),
    ...(problems.length > shown.length
      ? [`• and ${problems.length - shown.length} more`]
      : []),
  ].join("\n");
}
