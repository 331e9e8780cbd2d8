import type { Block } from "../block_kit/types.ts";
import { validateBlocks } from "../block_kit/validate.ts";
import { checkValues } from "../runtime/check_values.ts";
import type { Manifest } from "../runtime/manifest.ts";
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

/** Metadata that was read, if it is to be kept, and what the answer warns of. */
export interface ReadMetadata {
  metadata?: Metadata;
  warnings: string[];
}

/**
 * Reads a message's metadata; empty metadata takes it away. What the manifest
 * declares as an event and does not fit is left out with a warning, whose
 * wording is assumed.
 *
 * @throws SlackError `invalid_metadata_schema`, `metadata_too_large`
 */
export function readMetadata(
  sent: Record<string, unknown> | undefined,
  manifest: Manifest,
): ReadMetadata {
  if (!sent || Object.keys(sent).length === 0) return { warnings: [] };
  const metadata = checkMetadata(sent);
  return fitsItsEvent(metadata, manifest)
    ? { metadata, warnings: [] }
    : { warnings: ["invalid_metadata_schema"] };
}

/** The fields of an answer that warns. */
export function warningFields(warnings: string[]): Record<string, unknown> {
  return warnings.length
    ? { warning: warnings.join(","), response_metadata: { warnings } }
    : {};
}

function fitsItsEvent(
  { event_type, event_payload }: Metadata,
  { events = {}, types = {} }: Manifest,
): boolean {
  const event = Object.hasOwn(events, event_type)
    ? events[event_type]!
    : undefined;
  if (!event) return true;
  const { properties, required } =
    types[event.type.replace(/^#\/types\//, "")] ??
      event;
  return checkValues(
    { properties: properties ?? {}, required },
    event_payload,
    types,
  ).mistakes.length === 0;
}

function checkMetadata(metadata: Record<string, unknown>): Metadata {
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
