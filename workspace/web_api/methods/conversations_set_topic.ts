import { defineMethod } from "../method.ts";
import { anyKind, TOPIC } from "../scopes.ts";
import { setText } from "../topics.ts";

export default defineMethod({
  name: "conversations.setTopic",
  tier: 2,
  scopes: anyKind(TOPIC),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    topic: { type: "string", required: true },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle(call) {
    setText(call, "topic", call.args.topic);
    return { topic: call.args.topic };
  },
});
