import type { FormState } from "../page/acts.ts";
import { formState } from "../page/forms/form_state.ts";
import type { Workspace } from "../workspace.ts";
import { blockAndElementIn, findMessage, messageObject } from "./messages.ts";
import type { OpenView, ViewStacks } from "./view_stacks.ts";

type Json = Record<string, unknown>;

/** Where on the screen somebody did something. */
export interface Spot {
  userId: string;
  channelId?: string;
  messageTs?: string;
  viewId?: string;
  /** What they have filled in around it. */
  state?: FormState;
}

/** The element there, the execution that it belongs to, and how interactions show the place. */
export interface Place {
  executionId: string | undefined;
  block: Json;
  element: Json;
  body: Json;
  /** Of elements in modals. */
  open?: OpenView;
}

/** The element with these ids in a message or a modal, if this person sees it. */
export function placeOf(
  workspace: Workspace,
  views: ViewStacks,
  spot: Spot,
  ids: { block_id?: unknown; action_id?: unknown },
): Place | undefined {
  const open = spot.viewId === undefined ? undefined : views.find(spot.viewId);
  return open?.userId === spot.userId
    ? inView(views, open, spot, ids)
    : inMessage(workspace, spot, ids);
}

function inView(
  views: ViewStacks,
  open: OpenView,
  { state }: Spot,
  ids: Json,
): Place | undefined {
  const found = blockAndElementIn(open.view.blocks, ids);
  if (!found) return undefined;
  if (state) open.state = formState(open.view.blocks, state);
  return {
    ...found,
    open,
    executionId: open.executionId,
    body: {
      container: { type: "view", view_id: open.id },
      view: views.object(open),
    },
  };
}

function inMessage(
  workspace: Workspace,
  { channelId = "", messageTs = "", userId, state }: Spot,
  ids: Json,
): Place | undefined {
  const there = findMessage(workspace, channelId, messageTs, userId);
  if (!there) return undefined;
  const { channel, message } = there;
  const found = blockAndElementIn(message.blocks ?? [], ids);
  return found && {
    ...found,
    executionId: message.executionId,
    body: {
      container: {
        type: "message",
        message_ts: messageTs,
        channel_id: channelId,
        is_ephemeral: message.ephemeralTo !== undefined,
      },
      channel: { id: channel.id, name: channel.name },
      message: messageObject(workspace, message),
      state: { values: formState(message.blocks ?? [], state) },
    },
  };
}
