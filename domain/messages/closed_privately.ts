import type { IncidentRecord } from "../incident/record.ts";
import { actions, section, typed, workflowButton } from "./blocks.ts";
import type { Message } from "./message.ts";

/** That a private incident is closed: no announcement says so, or has the button. */
export function closedPrivately(
  { channel, severityName, title, shortcuts }: Pick<
    IncidentRecord,
    "channel" | "severityName" | "title" | "shortcuts"
  >,
): Message {
  const text = `<#${channel}> is closed and will be archived`;
  const { reopen_button: shortcut } = shortcuts;
  return {
    text,
    blocks: [
      section(text),
      typed(`${severityName} ${title}`),
      ...(shortcut
        ? [
          section("If it is not over after all, it goes on in a new channel"),
          actions([
            workflowButton("reopen", "Reopen", shortcut.url, { channel }),
          ]),
        ]
        : []),
    ],
  };
}
