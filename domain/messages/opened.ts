import type { IncidentRecord } from "../incident/record.ts";
import { escape } from "../text.ts";
import { context, section, typed, workflowButton } from "./blocks.ts";
import type { Message } from "./message.ts";

/** Where *Finish* leads: its link trigger, and which incident it means. */
export interface FinishButton {
  triggerUrl: string;
  declaration: string;
}

/** What came of the opening, for the person who declared. */
export interface Opening {
  /** What was done, a line each. */
  done: string[];
  /** What was not, a line each, mrkdwn. */
  problems: string[];
  /** Good to know, nothing to do. */
  notes: string[];
}

/** The private message to the declarer: ✓, or what is missing and how to mend it. */
export function opened(
  record: IncidentRecord,
  { done, problems, notes }: Opening,
  finish: FinishButton | undefined,
): Message {
  const head = problems.length
    ? `<#${record.channel}> is open, but not everything worked`
    : `✓ <#${record.channel}> is ready`;
  return {
    text: `${head}: ${escape(record.title)}`,
    blocks: [
      section(head),
      typed(`${record.severityName} ${record.title}`),
      ...(problems.length
        ? [section(problems.map((text) => `• ${text}`).join("\n"))]
        : []),
      ...(problems.length && finish
        ? [workflowButton("finish", "Finish", finish.triggerUrl, {
          declaration: finish.declaration,
        })]
        : []),
      context([...done, ...notes].join("  ·  ")),
    ],
  };
}
