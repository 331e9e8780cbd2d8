import { defineMethod } from "../method.ts";
import { anyKind, TOPIC } from "../scopes.ts";
import { setText } from "../topics.ts";

export default defineMethod({
  name: "conversations.setPurpose",
  tier: 2,
  scopes: anyKind(TOPIC),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    purpose: { type: "string", required: true },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle(call) {
    setText(call, "purpose", call.args.purpose);
    return { purpose: call.args.purpose };
  },
});
