import { cut } from "../text.ts";
import type { Block } from "./message.ts";

/** Slack's limits: https://docs.slack.dev/reference/block-kit/blocks */
const SECTION_MAX = 3000;
const HEADER_MAX = 150;
const FIELD_MAX = 2000;

/** A headline: words as they are, no formatting, no mentions. */
export function header(text: string): Block {
  return {
    type: "header",
    text: { type: "plain_text", text: cut(text, HEADER_MAX), emoji: false },
  };
}

/** A paragraph of ours: Slack reads mrkdwn in it, so people's words must be escaped first. */
export function section(mrkdwn: string, button?: Block): Block {
  return {
    type: "section",
    text: { type: "mrkdwn", text: cut(mrkdwn, SECTION_MAX), verbatim: true },
    ...(button ? { accessory: button } : {}),
  };
}

/** A paragraph that somebody typed: shown as typed, neither formatting nor mentions work. */
export function typed(text: string): Block {
  return {
    type: "section",
    text: { type: "plain_text", text: cut(text, SECTION_MAX), emoji: false },
  };
}

/** Short facts side by side, at most ten. */
export function fields(facts: string[]): Block {
  return {
    type: "section",
    fields: facts.slice(0, 10).map((text) => ({
      type: "mrkdwn",
      text: cut(text, FIELD_MAX),
      verbatim: true,
    })),
  };
}

/** Small grey print. */
export function context(mrkdwn: string): Block {
  return {
    type: "context",
    elements: [{
      type: "mrkdwn",
      text: cut(mrkdwn, SECTION_MAX),
      verbatim: true,
    }],
  };
}

/** Buttons in a row, at most 25. */
export function actions(buttons: Block[]): Block {
  return { type: "actions", elements: buttons.slice(0, 25) };
}

/**
 * A button that starts a workflow; it works as long as its link trigger lives.
 *
 * @param inputs For triggers that are told what they are about: anybody can read and forge them.
 */
export function workflowButton(
  actionId: string,
  text: string,
  triggerUrl: string,
  inputs: Record<string, string> = {},
): Block {
  const given = Object.entries(inputs).map(([name, value]) => ({
    name,
    value,
  }));
  return {
    type: "workflow_button",
    action_id: actionId,
    text: { type: "plain_text", text, emoji: false },
    workflow: {
      trigger: {
        url: triggerUrl,
        ...(given.length ? { customizable_input_parameters: given } : {}),
      },
    },
  };
}
