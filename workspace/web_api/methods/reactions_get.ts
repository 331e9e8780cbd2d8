import { permalink } from "../../state/permalink.ts";
import { messageObject } from "../messages.ts";
import { defineMethod } from "../method.ts";
import { itemArgs, itemOf } from "../reactions.ts";

export default defineMethod({
  name: "reactions.get",
  tier: 3,
  scopes: ["reactions:read"],
  args: { ...itemArgs, full: { type: "boolean" } },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "reactions to files; lists of people are always whole",
  },
  handle(call) {
    const { state } = call.workspace;
    const { channel, message } = itemOf(call);
    return {
      type: "message",
      channel: channel.id,
      message: {
        ...messageObject(state, channel, message),
        permalink: permalink(state, channel, message),
      },
    };
  },
});
