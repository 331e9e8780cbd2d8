import type { Message } from "./types.ts";

/** A new message before the workspace stamps it. */
export type Draft =
  & Pick<Message, "user" | "text">
  & Partial<
    Pick<
      Message,
      | "blocks"
      | "subtype"
      | "botId"
      | "appId"
      | "metadata"
      | "threadTs"
      | "broadcast"
      | "executionId"
      | "files"
    >
  >
  /** When it was written, milliseconds since 1970; now if not said. Never before the channel's newest. */
  & { at?: number };
