import { pin } from "../../state/pins.ts";
import { needMember, needOpen, visibleChannel } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { findMessage, microseconds } from "../messages.ts";

/** Slack's page names the error and not the number; 100 is what its help says of the client. */
const PINS_MAX = 100;

export default defineMethod({
  name: "pins.add",
  tier: 2,
  scopes: ["pins:write"],
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    timestamp: { type: "string", required: true, missing: "no_item_specified" },
  },
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed: "100 pins a channel, as Slack's help says",
  },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = visibleChannel(state, args.channel, token);
    if (microseconds(args.timestamp) === undefined) {
      throw new SlackError("bad_timestamp");
    }
    needMember(channel, token);
    needOpen(channel);
    const message = findMessage(channel, args.timestamp);
    if (message.subtype) throw new SlackError("not_pinnable");
    if (channel.pins.some(({ ts }) => ts === message.ts)) {
      throw new SlackError("already_pinned");
    }
    if (channel.pins.length >= PINS_MAX) throw new SlackError("too_many_pins");
    pin(state, channel, message, token.userId);
    return {};
  },
});
