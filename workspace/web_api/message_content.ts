import type { Block } from "../block_kit/types.ts";
import { validateBlocks } from "../block_kit/validate.ts";
import type { Metadata } from "../state/types.ts";
import { SlackError } from "./errors.ts";
import type { ArgSpec } from "./method.ts";

/** The arguments that say what a message is to show. */
export const contentArgs = {
  text: { type: "string" },
  blocks: { type: "array", invalid: "invalid_blocks_format" },
} as const satisfies Record<string, ArgSpec>;

/** The argument for a message's invisible stamp. */
export const metadataArg = {
  type: "object",
  invalid: "invalid_metadata_format",
} as const satisfies ArgSpec;

/** Observed, not documented: https://github.com/slackapi/bolt-js/issues/2509 */
const ALL_BLOCKS_TEXT_MAX = 13_200;

/** Slack says that there is a limit, not which: `metadata_too_large`. This one is assumed. */
const METADATA_MAX_BYTES = 16_384;

/**
 * Checks the blocks of a message.
 *
 * @throws SlackError `invalid_blocks` with one line a mistake, `msg_blocks_too_long`
 */
export function checkBlocks(blocks: Block[]): void {
  const lines = validateBlocks(blocks, "message");
  if (lines.length) {
    throw new SlackError("invalid_blocks", {
      errors: lines.map((line) => line.replace("[ERROR] ", "")),
      response_metadata: { messages: lines },
    });
  }
  if (textLength(blocks) > ALL_BLOCKS_TEXT_MAX) {
    throw new SlackError("msg_blocks_too_long");
  }
}

/**
 * Reads a message's metadata; nothing if it is empty, which removes it.
 *
 * @throws SlackError `invalid_metadata_schema`, `metadata_too_large`
 */
export function readMetadata(
  metadata: Record<string, unknown>,
): Metadata | undefined {
  if (Object.keys(metadata).length === 0) return undefined;
  const { event_type, event_payload } = metadata;
  if (
    typeof event_type !== "string" || event_type === "" ||
    typeof event_payload !== "object" || event_payload === null ||
    Array.isArray(event_payload)
  ) throw new SlackError("invalid_metadata_schema");
  const size = new TextEncoder().encode(JSON.stringify(metadata)).length;
  if (size > METADATA_MAX_BYTES) throw new SlackError("metadata_too_large");
  return { event_type, event_payload: { ...event_payload } };
}

/** Characters in all text objects of a payload, at any depth. */
function textLength(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, each]) =>
      sum +
      (name === "text" && typeof each === "string"
        ? [...each].length
        : textLength(each)),
    0,
  );
}
