import { permalink } from "../../state/permalink.ts";
import { visibleChannel } from "../channels.ts";
import { defineMethod } from "../method.ts";
import { messageObject } from "../messages.ts";

export default defineMethod({
  name: "pins.list",
  tier: 2,
  scopes: ["pins:read"],
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = visibleChannel(state, args.channel, token);
    return {
      items: channel.pins.toReversed().flatMap((pin) => {
        const message = channel.byTs.get(pin.ts);
        return message
          ? [{
            type: "message",
            channel: channel.id,
            created: pin.created,
            created_by: pin.user,
            message: {
              ...messageObject(state, channel, message),
              permalink: permalink(state, channel, message),
            },
          }]
          : [];
      }),
    };
  },
});
