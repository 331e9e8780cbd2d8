/** Any block, element or object of Block Kit: checked by `validate.ts`, not by the compiler. */
export interface Block {
  type: string;
  block_id?: string;
  // deno-lint-ignore no-explicit-any
  [field: string]: any;
}

/** A modal as an app sends it. */
export interface ViewPayload {
  type: string;
  title: { type: string; text: string };
  blocks: Block[];
  submit?: { type: string; text: string };
  close?: { type: string; text: string };
  callback_id?: string;
  private_metadata?: string;
  external_id?: string;
  notify_on_close?: boolean;
  clear_on_close?: boolean;
}
