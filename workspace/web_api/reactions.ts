import type { Channel, Message } from "../state/types.ts";
import { visibleChannel } from "./channels.ts";
import { SlackError } from "./errors.ts";
import { findMessage, microseconds } from "./messages.ts";
import type { ArgsOf, ArgSpec, Call } from "./method.ts";

/** The arguments that say which message a call about reactions means. */
export const itemArgs = {
  channel: { type: "string", required: true, missing: "no_item_specified" },
  timestamp: { type: "string", required: true, missing: "no_item_specified" },
} as const satisfies Record<string, ArgSpec>;

/** The argument for an emoji, with or without a skin tone. */
export const emojiArg = {
  type: "string",
  required: true,
  missing: "invalid_name",
} as const satisfies ArgSpec;

/**
 * The message that a call about reactions means.
 *
 * @throws SlackError `channel_not_found`, `bad_timestamp`, `message_not_found`
 */
export function itemOf(
  { args, token, workspace }: Call<ArgsOf<typeof itemArgs>>,
): { channel: Channel; message: Message } {
  const channel = visibleChannel(workspace.state, args.channel, token);
  if (microseconds(args.timestamp) === undefined) {
    throw new SlackError("bad_timestamp");
  }
  return { channel, message: findMessage(channel, args.timestamp) };
}

/** An emoji's name without colons. @throws SlackError `invalid_name` */
export function emojiName(name: string): string {
  const plain = name.replace(/^:|:$/g, "");
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(plain)) {
    throw new SlackError("invalid_name");
  }
  return plain;
}
