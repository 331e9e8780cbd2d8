import { guide, GUIDE_TITLE } from "../setup/guide.ts";
import type { Settings } from "../settings/settings.ts";
import { escape } from "../text.ts";
import { context, header, section, typed } from "./blocks.ts";
import type { Message } from "./message.ts";

/** *How we handle incidents* as a message to be pinned, where it cannot be a canvas. */
export function guideMessage(settings: Settings): Message {
  return {
    text: GUIDE_TITLE,
    blocks: [
      header(GUIDE_TITLE),
      ...guide(settings).map(({ heading, points }) =>
        section(
          [
            `*${escape(heading)}*`,
            ...points.map(({ name, text }) =>
              `• ${name ? `*${escape(name)}*: ` : ""}${escape(text)}`
            ),
          ].join("\n"),
        )
      ),
      ...(settings.procedures
        ? [section("*Procedures*"), typed(settings.procedures)]
        : []),
      context("Written by Incd from its settings"),
    ],
  };
}
