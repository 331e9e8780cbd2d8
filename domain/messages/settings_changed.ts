import type { SettingsChange } from "../settings/history.ts";
import { actions, context, section, workflowButton } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Message } from "./message.ts";

/** Most lines that are shown; what else changed stands in the settings. */
const LINES = 20;

/**
 * What somebody changed in the settings, for those who look after them.
 *
 * @param undoUrl The link trigger behind *Undo*; without it there is no button.
 */
export function settingsChanged(
  { id, by, at, lines }: SettingsChange,
  undoUrl: string | undefined,
): Message {
  const more = lines.length - LINES;
  return {
    text: `<@${by}> changed the settings of Incd`,
    blocks: [
      section(`<@${by}> changed the settings of Incd`),
      section(
        [
          ...lines.slice(0, LINES),
          ...(more > 0 ? [`and ${more} more`] : []),
        ].map((line) => `• ${line}`).join("\n"),
      ),
      ...(undoUrl
        ? [
          actions([
            workflowButton("undo_settings", "Undo", undoUrl, { change: id }),
          ]),
        ]
        : []),
      context(moment(at, "{date_short_pretty} at {time}")),
    ],
  };
}
