/** A Block Kit block or element: plain JSON, its limits are tested for every message. */
export type Block = { type: string; [field: string]: unknown };

/** What is posted: `text` is what notifications and screen readers say, and never empty. */
export interface Message {
  text: string;
  blocks: Block[];
}
