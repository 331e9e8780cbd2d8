import type { Asked } from "../declaration/declare.ts";
import { cut, oneLine } from "../text.ts";
import { header, section, typed } from "./blocks.ts";
import type { Message } from "./message.ts";

/** Said to everybody when a monitor's delivery could not be kept: what it said, so that a person declares. */
export function lost(asked: Asked): Message {
  const head =
    "A monitor's alert could not be kept, since Slack refused. Declare it with /incident";
  return {
    text: head,
    blocks: [
      header(cut(oneLine(asked.title ?? ""), 150) || "Alert without a title"),
      section(head),
      typed(
        [
          `From ${oneLine(asked.source ?? "")}`,
          oneLine(asked.severity ?? ""),
          asked.description?.trim() ?? "",
        ].filter(Boolean).join("\n"),
      ),
    ],
  };
}
