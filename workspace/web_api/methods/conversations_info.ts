import type { State } from "../../state/state.ts";
import type { Channel } from "../../state/types.ts";
import { conversationObject, scopedChannel } from "../channels.ts";
import { defineMethod } from "../method.ts";
import { anyKind, READ } from "../scopes.ts";

export default defineMethod({
  name: "conversations.info",
  tier: 3,
  scopes: anyKind(READ),
  args: {
    channel: { type: "string", required: true, missing: "channel_not_found" },
    include_num_members: { type: "boolean" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "properties other than canvases, locale",
    assumed: "what `properties` say of canvases that are tabs",
  },
  handle({ args, token, workspace }) {
    const channel = scopedChannel(workspace.state, args.channel, token, READ);
    return {
      channel: {
        ...conversationObject(channel, token),
        ...(args.include_num_members
          ? { num_members: channel.members.size }
          : {}),
        ...propertiesOf(workspace.state, channel),
      },
    };
  },
});

/** Its canvas and its tabs, as far as there are any. */
function propertiesOf(
  { canvases }: State,
  channel: Channel,
): Record<string, unknown> {
  const own = canvases.of(channel);
  const tabs = canvases.tabsOf(channel);
  if (!tabs.length) return {};
  return {
    properties: {
      ...(own
        ? { canvas: { file_id: own.id, is_empty: !own.sections.length } }
        : {}),
      tabs: tabs.map(({ id, title, isOfChannel }) => ({
        id: `Ct${id.slice(1)}`,
        type: isOfChannel ? "channel_canvas" : "canvas",
        label: title,
        data: { file_id: id },
      })),
    },
  };
}
