import { cut } from "../text.ts";
import { plain } from "./inputs.ts";
import type { Block } from "./message.ts";

/** Slack's limit for a modal's title and the names of its buttons, characters. */
export const MODAL_TITLE_MAX = 24;

/** A form as Slack takes it: https://docs.slack.dev/reference/views/modal-views */
export interface Modal {
  type: "modal";
  callback_id: string;
  title: PlainText;
  submit?: PlainText;
  close?: PlainText;
  notify_on_close?: boolean;
  /** What only we read: the incident's channel and the like, JSON. */
  private_metadata?: string;
  blocks: Block[];
}

interface PlainText {
  type: string;
  text: string;
  emoji: boolean;
}

/** What every form has around its blocks; only the lowest of several tells when it is closed. */
export function frame(
  callbackId: string,
  title: string,
  close: string,
  submit?: string,
): Omit<Modal, "blocks"> {
  return {
    type: "modal",
    callback_id: callbackId,
    title: plain(cut(title, MODAL_TITLE_MAX)),
    close: plain(close),
    ...(submit ? { submit: plain(submit) } : {}),
    notify_on_close: false,
  };
}
