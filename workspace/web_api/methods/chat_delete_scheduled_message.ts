import { visibleChannel } from "../channels.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

/** What is posted within a minute can no longer be taken back: https://docs.slack.dev/reference/methods/chat.deleteScheduledMessage */
const TOO_LATE_SECONDS = 60;

export default defineMethod({
  name: "chat.deleteScheduledMessage",
  tier: 3,
  scopes: ["chat:write"],
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    scheduled_message_id: {
      type: "string",
      required: true,
      missing: "invalid_scheduled_message_id",
    },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, token, workspace: { state } }) {
    const channel = visibleChannel(state, args.channel, token);
    const message = state.scheduled.list().find((each) =>
      each.id === args.scheduled_message_id && each.channel === channel &&
      each.draft.user === token.userId &&
      each.postAt >= state.seconds() + TOO_LATE_SECONDS
    );
    if (!message) throw new SlackError("invalid_scheduled_message_id");
    state.scheduled.remove(message.id);
    return {};
  },
});
