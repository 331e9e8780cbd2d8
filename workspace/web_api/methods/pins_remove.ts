import { unpin } from "../../state/pins.ts";
import { needMember, needOpen } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { itemArgs, itemOf } from "../reactions.ts";

export default defineMethod({
  name: "pins.remove",
  tier: 2,
  scopes: ["pins:write"],
  args: {
    ...itemArgs,
    channel: { type: "string", required: true, missing: "channel_not_found" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "pinned files",
    assumed: "only in open channels one is in",
  },
  handle(call) {
    const { token, workspace: { state } } = call;
    const { channel, message } = itemOf(call);
    needMember(channel, token);
    needOpen(channel);
    if (!unpin(state, channel, message, token.userId)) {
      throw new SlackError("no_pin");
    }
    return {};
  },
});
