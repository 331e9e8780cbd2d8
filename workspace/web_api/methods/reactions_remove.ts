import { unreact } from "../../state/reactions.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { emojiArg, emojiName, itemArgs, itemOf } from "../reactions.ts";

export default defineMethod({
  name: "reactions.remove",
  tier: 2,
  scopes: ["reactions:write"],
  args: { ...itemArgs, name: emojiArg },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "reactions to files",
  },
  handle(call) {
    const { token, workspace: { state } } = call;
    const { channel, message } = itemOf(call);
    const name = emojiName(call.args.name);
    if (!unreact(state, channel, message, name, token.userId)) {
      throw new SlackError("no_reaction");
    }
    return {};
  },
});
