import type {
  Act,
  ActResult,
  FormState,
  OptionsQuery,
  SuggestedOptions,
} from "../page/acts.ts";
import { formProblems } from "../page/forms/form_problems.ts";
import { setDoNotDisturb } from "../state/do_not_disturb.ts";
import type { User } from "../state/types.ts";
import type { Workspace } from "../workspace.ts";
import { createCanvas, editCanvas } from "./canvas_actions.ts";
import {
  deleteChannel,
  makePrivate,
  remove,
  rename,
  setArchived,
  setShared,
} from "./channel_actions.ts";
import { advanceClock, jumpClock, setClock } from "./clock_actions.ts";
import {
  dismissEphemeral,
  invite,
  join,
  leave,
  openDirect,
  post,
  theChannel,
} from "./conversation_actions.ts";
import { setPin, setReaction } from "./message_actions.ts";
import { Refusal } from "./refusal.ts";
import { personOf } from "./visible.ts";

/**
 * Does what a person does in Slack's client. What cannot be done comes back as
 * a sentence for that person; only faults of the workspace itself are thrown.
 */
export async function performAct(
  workspace: Workspace,
  act: Act,
): Promise<ActResult> {
  const me = personOf(workspace.state, act.as);
  if (!me) {
    return {
      ok: false,
      error: "Cannot act as this person: choose somebody who is active",
    };
  }
  try {
    return await perform(workspace, me, act);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.message };
    throw error;
  }
}

/** The options that the app has for what a person types into a select of its. */
export async function suggestOptions(
  workspace: Workspace,
  { as, channel, ...query }: OptionsQuery,
): Promise<SuggestedOptions> {
  const me = personOf(workspace.state, as);
  return me
    ? await workspace.engine.suggest({
      ...query,
      userId: me.id,
      channelId: channel,
    })
    : {
      ok: false,
      error: "Cannot load the options: choose somebody who is active",
    };
}

function perform(
  workspace: Workspace,
  me: User,
  act: Act,
): ActResult | Promise<ActResult> {
  const { engine } = workspace;
  const userId = me.id;
  switch (act.do) {
    case "post":
      return post(workspace, me, act);
    case "join":
      return join(workspace, me, act.channel);
    case "leave":
      return leave(workspace, me, act.channel);
    case "archive":
    case "unarchive":
      return setArchived(workspace, me, act.channel, act.do === "archive");
    case "rename":
      return rename(workspace, me, act);
    case "makePrivate":
      return makePrivate(workspace, me, act.channel);
    case "share":
    case "disconnect":
      return setShared(workspace, me, act, act.do === "share");
    case "deleteChannel":
      return deleteChannel(workspace, me, act.channel);
    case "remove":
      return remove(workspace, me, act);
    case "invite":
      return invite(workspace, me, act);
    case "openDirect":
      return openDirect(workspace, me, act.user);
    case "createCanvas":
      return createCanvas(workspace, me, act.channel);
    case "editCanvas":
      return editCanvas(workspace, me, act);
    case "doNotDisturb":
      return doNotDisturb(workspace, me, act.until);
    case "dismissEphemeral":
      return dismissEphemeral(workspace, me, act);
    case "react":
    case "unreact":
      return setReaction(workspace, me, act, act.do === "react");
    case "pin":
    case "unpin":
      return setPin(workspace, me, act, act.do === "pin");
    case "runShortcut":
      return runShortcut(workspace, me, act);
    case "blockAction":
      if (act.channel) theChannel(workspace, me, act.channel, "do that");
      return engine.blockAction({
        userId,
        channelId: act.channel,
        messageTs: act.messageTs,
        viewId: act.viewId,
        action: act.action,
        state: act.state,
      });
    case "workflowButton":
      theChannel(workspace, me, act.channel, "press the button");
      return engine.pressWorkflowButton({
        userId,
        channelId: act.channel,
        messageTs: act.messageTs,
        actionId: act.actionId,
      });
    case "submitView":
      return submitView(workspace, me, act.viewId, act.state);
    case "closeView":
      return engine.closeView({ userId, viewId: act.viewId, all: act.all });
    case "setClock":
      return setClock(workspace, act.factor);
    case "advanceClock":
      return advanceClock(workspace, act.ms);
    case "jumpClock":
      return jumpClock(workspace);
    default:
      throw new Refusal(
        `Cannot do "${
          (act as { do: unknown }).do
        }": the page knows no such action, reload it`,
      );
  }
}

function doNotDisturb(
  { state, clock }: Workspace,
  me: User,
  until: number | undefined,
): ActResult {
  if (until !== undefined && !(until > clock.now())) {
    throw new Refusal("Cannot pause notifications: choose a time to come");
  }
  setDoNotDisturb(state, me, until);
  return { ok: true };
}

function runShortcut(
  workspace: Workspace,
  me: User,
  act: Extract<Act, { do: "runShortcut" }>,
): Promise<ActResult> {
  const { trigger, channel, messageTs, location, bookmarkId } = act;
  if (channel) theChannel(workspace, me, channel, "run the shortcut");
  return workspace.engine.fireLink({
    triggerId: trigger,
    userId: me.id,
    ...(channel ? { channelId: channel } : {}),
    ...(messageTs ? { messageTs } : {}),
    ...(location ? { location } : {}),
    ...(bookmarkId ? { bookmarkId } : {}),
  });
}

async function submitView(
  workspace: Workspace,
  me: User,
  viewId: string,
  state: FormState,
): Promise<ActResult> {
  const open = workspace.engine.topView(me.id);
  if (open?.id !== viewId) {
    throw new Refusal("Cannot submit the form: it is no longer open");
  }
  const errors = formProblems(open.view.blocks, state);
  if (Object.keys(errors).length) {
    return {
      ok: false,
      error: `Cannot submit the form: ${
        Object.keys(errors).length
      } of its fields need a look`,
      errors,
    };
  }
  const sent = await workspace.engine.submitView({
    userId: me.id,
    viewId,
    state,
  });
  const shown = workspace.engine.topView(me.id)?.errors ?? {};
  // Said below the fields, and nowhere else.
  return sent.ok || !Object.keys(shown).length
    ? sent
    : { ...sent, errors: shown };
}
