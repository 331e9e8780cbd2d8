import { DESCRIPTION_MAX, TITLE_MAX } from "../declaration/declare.ts";
import type { RefusalCode } from "../decision.ts";
import type { Settings } from "../settings/settings.ts";
import { cut } from "../text.ts";
import type { Block } from "./message.ts";
import type { Modal } from "./modal.ts";

/** The fields: block_id and action_id alike, so that a redrawn form keeps what was typed. */
export const FIELDS = [
  "title",
  "template",
  "severity",
  "type",
  "description",
  "private",
] as const;

export type Field = typeof FIELDS[number];

/** The field under which a refusal of its words is shown. */
export function fieldOf(code: RefusalCode): Field {
  return code === "description_too_long" ? "description" : "title";
}

/** Slack's limit for the text and the description of an option. */
const OPTION_MAX = 75;
/** Slack's limit for the options of a select. */
const OPTIONS_MAX = 100;

/** The form *Incident: declare*: only the title must be filled in. */
export function declareForm(settings: Settings): Modal {
  const usual = settings.severities.find((s) =>
    s.id === settings.defaultSeverity
  )!;
  const usualType = settings.types.find((t) => t.id === settings.defaultType)!;
  return {
    type: "modal",
    callback_id: "declare",
    notify_on_close: true,
    title: plain("Declare an incident"),
    submit: plain("Declare"),
    close: plain("Cancel"),
    blocks: [
      input("title", "Title", {
        type: "plain_text_input",
        max_length: TITLE_MAX,
        focus_on_load: true,
        placeholder: plain("What is wrong, in a few words"),
      }, { hint: "Becomes the channel's name" }),
      ...(settings.templates.length
        ? [input(
          "template",
          "Scenario",
          select(
            "None of these",
            settings.templates.map((template) => ({
              ...template,
              about: brings(settings, template),
            })),
          ),
          {
            optional: true,
            hint: "Brings severity, type, roles and first tasks",
          },
        )]
        : []),
      input(
        "severity",
        "Severity",
        select(
          `As the scenario says, else ${usual.name}`,
          settings.severities.map((s) => ({ ...s, about: s.meaning })),
        ),
        { optional: true, hint: "In doubt take the worse one" },
      ),
      input(
        "type",
        "Type",
        select(
          `As the scenario says, else ${usualType.name}`,
          settings.types.map((type) => ({ ...type, about: "" })),
        ),
        { optional: true },
      ),
      input("description", "Description", {
        type: "plain_text_input",
        multiline: true,
        max_length: DESCRIPTION_MAX,
        placeholder: plain("What you see, since when, who is affected"),
      }, { optional: true }),
      input("private", "Who may see it", {
        type: "checkboxes",
        options: [{
          text: plain("Private"),
          description: plain(
            "Only invited people; not announced, the name does not tell",
          ),
          value: "private",
        }],
      }, { optional: true }),
    ],
  };
}

function brings(
  settings: Settings,
  template: Settings["templates"][number],
): string {
  const severity = settings.severities.find((s) => s.id === template.severity);
  const type = settings.types.find((t) => t.id === template.type);
  const tasks = template.tasks.length;
  return [
    severity?.name,
    type?.name,
    tasks ? `${tasks} first task${tasks > 1 ? "s" : ""}` : undefined,
  ].filter(Boolean).join(", ");
}

function plain(text: string) {
  return { type: "plain_text", text, emoji: false };
}

function input(
  field: Field,
  label: string,
  element: Block,
  more: { optional?: boolean; hint?: string } = {},
): Block {
  return {
    type: "input",
    block_id: field,
    label: plain(label),
    element: { ...element, action_id: field },
    optional: more.optional ?? false,
    ...(more.hint ? { hint: plain(more.hint) } : {}),
  };
}

function select(
  placeholder: string,
  options: { id: string; name: string; about: string }[],
): Block {
  return {
    type: "static_select",
    placeholder: plain(cut(placeholder, 150)),
    options: options.slice(0, OPTIONS_MAX).map(({ id, name, about }) => ({
      text: plain(cut(name, OPTION_MAX)),
      value: id,
      ...(about ? { description: plain(cut(about, OPTION_MAX)) } : {}),
    })),
  };
}
