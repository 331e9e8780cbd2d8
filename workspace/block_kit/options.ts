import { type Check, exactlyOne, list, object, string } from "./check.ts";
import {
  OPTION_DESCRIPTION,
  OPTION_GROUP_LABEL,
  OPTION_GROUPS,
  OPTION_TEXT,
  OPTION_VALUE,
  OPTIONS,
  URL_LENGTH,
} from "./limits.ts";
import { plainText, text } from "./text.ts";

/** An option of a select: https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const option: Check = optionWith(plainText);

/** An option of checkboxes or radio buttons, where mrkdwn is allowed. */
export const richOption: Check = optionWith(text);

/** An option of an overflow menu, which may be a link. */
export const overflowOption: Check = optionWith(plainText, {
  url: string(URL_LENGTH),
});

/** Options under a label of their own. */
export const optionGroup: Check = object({
  "label!": plainText(OPTION_GROUP_LABEL),
  "options!": list(option, 1, OPTIONS),
});

/** Options, or groups of them, and what of that is chosen at first. */
export const choices = {
  options: list(option, 1, OPTIONS),
  option_groups: list(optionGroup, 1, OPTION_GROUPS),
};

/** A rule for selects: options or groups of them, never both. */
export const optionsOrGroups = exactlyOne("options", "option_groups");

interface Chosen {
  options?: unknown;
  option_groups?: unknown;
  initial_option?: unknown;
  initial_options?: unknown;
}

/** What is chosen at first must be one of the options, letter for letter: Slack compares the whole object. */
export function initialIsAnOption(
  value: Chosen,
  pointer: string,
  report: (pointer: string, message: string) => void,
): void {
  const known = new Set(
    [asArray(value.options), ...groupsOf(value)].flat().map(sameWhenEqual),
  );
  const initial = value.initial_option === undefined
    ? asArray(value.initial_options)
    : [value.initial_option];
  if (initial.some((each) => !known.has(sameWhenEqual(each)))) {
    const name = value.initial_option === undefined
      ? "initial_options"
      : "initial_option";
    report(`${pointer}/${name}`, `${name} must match one of the options`);
  }
}

function optionWith(
  textOf: (max: number) => Check,
  more: Record<string, Check> = {},
): Check {
  return object({
    "text!": textOf(OPTION_TEXT),
    "value!": string(OPTION_VALUE, 1),
    description: textOf(OPTION_DESCRIPTION),
    ...more,
  });
}

function groupsOf(value: Chosen): unknown[][] {
  return asArray(value.option_groups).map((group) =>
    asArray((group as { options?: unknown } | null)?.options)
  );
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** JSON with sorted names, without `emoji`, which Slack fills in by itself. */
function sameWhenEqual(value: unknown): string {
  return JSON.stringify(value, (name, each) => {
    if (name === "emoji") return undefined;
    if (typeof each !== "object" || each === null || Array.isArray(each)) {
      return each;
    }
    return Object.fromEntries(
      Object.entries(each).sort(([a], [b]) => a < b ? -1 : 1),
    );
  });
}
