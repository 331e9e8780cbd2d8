import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { needMember, needOpen, scopedChannel } from "../channels.ts";
import { anyKind, TOPIC } from "../scopes.ts";

/** Slack's limit: https://docs.slack.dev/reference/methods/conversations.setTopic */
const TOPIC_MAX = 250;

export default defineMethod({
  name: "conversations.setTopic",
  tier: 2,
  scopes: anyKind(TOPIC),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    topic: { type: "string", required: true },
  },
  fidelity: { coverage: "full", basis: "documented" },
  handle({ args, token, workspace }) {
    const { state } = workspace;
    const channel = scopedChannel(state, args.channel, token, TOPIC);
    needMember(channel, token);
    needOpen(channel);
    if ([...args.topic].length > TOPIC_MAX) throw new SlackError("too_long");
    if (channel.topic.value !== args.topic) {
      channel.topic = {
        value: args.topic,
        creator: token.userId,
        lastSet: state.seconds(),
      };
      state.post(channel, {
        user: token.userId,
        subtype: "channel_topic",
        text: `<@${token.userId}> set the channel topic: ${args.topic}`,
      });
    }
    return { topic: args.topic };
  },
});
