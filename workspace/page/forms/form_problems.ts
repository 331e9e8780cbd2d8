import type { FormState } from "../acts.ts";
import { type Field, fieldsOf, valueIn } from "./form_state.ts";

/**
 * What Slack's client would not send yet: block_id → sentence. Empty when the
 * form can go. The app's own checks come after this.
 */
export function formProblems(
  // deno-lint-ignore no-explicit-any
  blocks: Record<string, any>[],
  state: FormState,
): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const field of fieldsOf(blocks)) {
    if (!field.isInput) continue;
    const problem = problemOf(field, valueIn(state, field));
    if (problem) problems[field.blockId] = problem;
  }
  return problems;
}

function problemOf(field: Field, value: unknown): string | undefined {
  const isEmpty = value === null || value === undefined || value === "" ||
    Array.isArray(value) && value.length === 0;
  if (isEmpty) {
    return field.optional ? undefined : "Please complete this required field.";
  }
  if (typeof value === "string") return problemOfText(field.element, value);
}

function problemOfText(
  element: Field["element"],
  text: string,
): string | undefined {
  const length = [...text].length;
  // Slack's own bound where the element names none: https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
  const max = element.max_length ?? 3000;
  switch (element.type) {
    case "plain_text_input":
      if (length > max) {
        return `This is ${
          length - max
        } characters too long; at most ${max} fit.`;
      }
      return length < (element.min_length ?? 0)
        ? `Please write at least ${element.min_length} characters.`
        : undefined;
    case "email_text_input":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
        ? undefined
        : "Please enter an email address.";
    case "url_text_input":
      return URL.canParse(text)
        ? undefined
        : "Please enter a full link, with https://.";
    case "number_input":
      return problemOfNumber(element, text);
  }
}

function problemOfNumber(
  element: Field["element"],
  text: string,
): string | undefined {
  const number = text.trim() === "" ? NaN : Number(text);
  if (!Number.isFinite(number)) return "Please enter a number.";
  if (!element.is_decimal_allowed && !Number.isInteger(number)) {
    return "Please enter a whole number.";
  }
  if (element.min_value !== undefined && number < Number(element.min_value)) {
    return `Please enter ${element.min_value} or more.`;
  }
  return element.max_value !== undefined && number > Number(element.max_value)
    ? `Please enter ${element.max_value} or less.`
    : undefined;
}
