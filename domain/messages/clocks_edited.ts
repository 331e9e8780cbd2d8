import type { EndEvent } from "../incident/end_events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { sentence } from "../timeline/story.ts";
import { context, section } from "./blocks.ts";
import { channelButtons } from "./end_buttons.ts";
import { figureLines } from "./figures.ts";
import type { Message } from "./message.ts";

/** For the people in the incident's channel: other times, and what they come to now. */
export function clocksEdited(
  record: IncidentRecord,
  event: Extract<EndEvent, { kind: "clocks_edited" }>,
): Message {
  const said = sentence(event);
  const lines = figureLines(record);
  return {
    text: said,
    blocks: [
      section(said),
      ...(lines.length ? [section(lines.join("\n"))] : []),
      context("What was measured is kept: *Edit clocks* sets it back"),
      ...channelButtons(record, [["edit_clocks", "Edit clocks"]]),
    ],
  };
}
