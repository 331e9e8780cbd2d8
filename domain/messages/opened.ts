import type { IncidentRecord } from "../incident/record.ts";
import { escape } from "../text.ts";
import { actions, context, section, typed, workflowButton } from "./blocks.ts";
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
  /** What was not and can still be, a line each, mrkdwn. */
  unfinished: string[];
  /** What cannot be mended by trying again: people who could not come. */
  absences: string[];
  /** Good to know, nothing to do. */
  notes: string[];
}

/** The private message to the declarer: ✓, or what is missing and how to mend it. */
export function opened(
  record: IncidentRecord,
  { done, unfinished, absences, notes }: Opening,
  finish: FinishButton | undefined,
): Message {
  const problems = [...unfinished, ...absences];
  const head = unfinished.length
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
      ...(finish
        ? [actions([workflowButton("finish", "Finish", finish.triggerUrl, {
          declaration: finish.declaration,
        })])]
        : []),
      context([...done, ...notes].join("  ·  ")),
    ],
  };
}
