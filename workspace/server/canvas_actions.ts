import type { ActResult } from "../page/acts.ts";
import { accessOf } from "../state/canvases.ts";
import type { User } from "../state/types.ts";
import type { Workspace } from "../workspace.ts";
import { nameOf, theChannel } from "./conversation_actions.ts";
import { Refusal } from "./refusal.ts";
import { typedCanvas } from "./typed_text.ts";

/** Gives a channel a canvas of its own, on which nothing is written yet. */
export function createCanvas(
  workspace: Workspace,
  me: User,
  channelId: string,
): ActResult {
  const { state, assumptions } = workspace;
  const channel = theChannel(workspace, me, channelId, "add a canvas");
  const refuse = (why: string) =>
    new Refusal(`Cannot add a canvas to ${nameOf(channel)}: ${why}`);
  if (!channel.members.has(me.id)) throw refuse("join it first");
  if (channel.isArchived) throw refuse("it is archived");
  if (assumptions.canvases !== "on") throw refuse("canvases are not allowed");
  if (state.canvases.of(channel)) throw refuse("it has one already");
  state.canvases.create({
    title: "",
    owner: me.id,
    markdown: "",
    channelId: channel.id,
    isOfChannel: true,
  });
  return { ok: true };
}

/** Writes a canvas anew, if nobody else has changed it since it was read. */
export function editCanvas(
  { state }: Workspace,
  me: User,
  act: { canvas: string; revision: number; markdown: string },
): ActResult {
  const canvas = state.canvases.find(act.canvas);
  const access = canvas && accessOf(state, canvas, me.id);
  const refuse = (why: string) => new Refusal(`Cannot save the canvas: ${why}`);
  if (!canvas || canvas.isDeleted) throw refuse("it is gone");
  if (!access || access === "read") throw refuse("you may only read it");
  if (state.channels.get(canvas.channelId ?? "")?.isArchived) {
    throw refuse("its channel is archived");
  }
  if (canvas.revision !== act.revision) {
    throw refuse("it was changed meanwhile; copy your text and edit it anew");
  }
  const markdown = typedCanvas(state, act.markdown);
  state.canvases.edit(canvas, { operation: "replace", markdown }, me.id);
  return { ok: true };
}
