import { isList, PARTS } from "../settings/parts/registry.ts";
import type { Around, ListPart, Part } from "../settings/parts/part.ts";
import type { Settings } from "../settings/settings.ts";
import { drawnFrom } from "../settings/slots.ts";
import { cut, escape } from "../text.ts";
import { section } from "./blocks.ts";
import { choice } from "./inputs.ts";
import { frame, type Modal } from "./modal.ts";

/** Which form it is and what it was drawn from: kept in the form, read when it is sent. */
export interface Drawn {
  part: string;
  /** Id of the item of a list; "" for a new one. */
  item?: string;
  /** Tells whether somebody else has changed the same meanwhile. */
  from: string;
  /** Of what was filled in, when a preview was shown. */
  previewed?: string;
}

/** The option of a list for a new item. */
export const NEW = "new item";

/** How much of how a part stands the menu shows, characters. */
const NOW_MAX = 150;

/**
 * The first view: which part to set. It is shown before the settings are known
 * and drawn again with how they stand.
 *
 * @param notice Mrkdwn; what was just saved.
 */
export function settingsMenu(
  settings?: Settings,
  notice?: string,
): Modal {
  return {
    ...frame("settings", "Incident settings", "Close", "Next"),
    // The one below all others: when it closes, all is over.
    notify_on_close: true,
    blocks: [
      ...(notice ? [section(notice)] : []),
      choice(
        { id: "part", label: "What do you want to set?" },
        PARTS.map(({ id, name }) => ({ id, name })),
        "",
      ),
      ...(settings
        ? [section(PARTS.map((part) => partNow(part, settings)).join("\n"))]
        : []),
    ],
  };
}

/** How a part stands now; names that people typed stay as typed. */
function partNow(part: Part | ListPart, settings: Settings): string {
  const now = cut(part.now(settings), NOW_MAX);
  const formatted = /^<#\w+>|^:/.test(now) ? now : escape(now);
  return `*${part.name}*: ${formatted}`;
}

/** What those read who may not change the settings. Mentions who may. */
export function settingsClosed(admins: string[]): Modal {
  const named = admins.slice(0, 20).map((user) => `<@${user}>`).join(", ");
  return {
    ...frame("settings_closed", "Incident settings", "Close"),
    notify_on_close: true,
    blocks: [section(
      `Only admins may change the settings: the workspace's own admins and owners${
        named ? `, and ${named}` : ""
      }. Ask one of them.`,
    )],
  };
}

/** What is shown where the settings could not be read; mrkdwn of ours. */
export function settingsFailed(sentence: string): Modal {
  return {
    ...frame("settings_closed", "Incident settings", "Close"),
    notify_on_close: true,
    blocks: [section(sentence)],
  };
}

/** The items of a list, to choose one. */
export function settingsList(
  part: ListPart,
  settings: Settings,
  notice?: string,
): Modal {
  return {
    ...frame("settings_list", part.name, "Back", "Next"),
    private_metadata: JSON.stringify({ part: part.id }),
    blocks: [
      ...(notice ? [section(notice)] : []),
      choice({ id: "item", label: "Which one?" }, [
        ...settings[part.id].map((item) => ({
          id: item.id,
          name: item.name,
          about: "meaning" in item ? item.meaning : "",
        })),
        { id: NEW, name: `Add a ${part.one.toLowerCase()}` },
      ], ""),
    ],
  };
}

/**
 * The form of one part, or of one item of a list.
 *
 * @param item Id of the item; "" for a new one; nothing where the part is no list.
 * @param notice Mrkdwn; for instance what somebody else has changed meanwhile.
 */
export function settingsForm(
  part: Part | ListPart,
  settings: Settings,
  around: Around,
  item?: string,
  notice?: string,
): Modal {
  const drawn: Drawn = {
    part: part.id,
    ...(item === undefined ? {} : { item }),
    from: drawnFrom(settings, slotsOf(part, item)),
  };
  const title = isList(part)
    ? item ? part.one : `New ${part.one.toLowerCase()}`
    : part.name;
  return {
    ...frame(
      "settings_part",
      title,
      "Back",
      !isList(part) && part.preview ? "Preview" : "Save",
    ),
    private_metadata: JSON.stringify(drawn),
    blocks: [
      ...(notice ? [section(notice)] : []),
      ...isList(part)
        ? part.fields(settings, around, item || undefined)
        : part.fields(settings, around),
    ],
  };
}

/** What a form shows and changes. */
export function slotsOf(part: Part | ListPart, item?: string): string[] {
  if (!isList(part)) return [...part.slots];
  return item ? [`${part.id}/${item}`] : [];
}

/**
 * The same form with how it would be on top, before it is saved.
 *
 * @param previewed Tells whether the fields were changed after this was shown.
 */
export function settingsPreview(
  part: Part,
  after: Settings,
  around: Around,
  drawn: Drawn,
  previewed: string,
): Modal {
  return {
    ...frame("settings_part", part.name, "Back", "Save"),
    private_metadata: JSON.stringify({ ...drawn, previewed }),
    blocks: [
      ...part.preview!(after, around),
      { type: "divider" },
      ...part.fields(after, around),
    ],
  };
}

/** What was saved, for the views that come up again below the form. Mrkdwn. */
export function savedNotice(lines: string[], untold: string[]): string {
  const shown = lines.slice(0, 5);
  return [
    `✓ Saved${lines.length ? "" : ": nothing was different"}`,
    ...shown.map((line) => `• ${line}`),
    ...(lines.length > shown.length
      ? [`• and ${lines.length - shown.length} more`]
      : []),
    ...untold,
  ].join("\n");
}

/** Above a form that somebody else has overtaken. Mrkdwn. */
export function overtakenNotice(
  by: string | undefined,
  lines: string[],
): string {
  return [
    `*${
      by ? `<@${by}>` : "Somebody"
    } changed this meanwhile.* What you typed still stands below; Save puts it in its place.`,
    ...lines.map((line) => `• ${line}`),
  ].join("\n");
}
