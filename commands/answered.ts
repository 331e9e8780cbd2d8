import type { Decision } from "../domain/decision.ts";
import { done, refused as refusedMessage } from "../domain/messages/done.ts";
import { reason } from "../domain/messages/problems.ts";
import type { Message } from "../domain/messages/message.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
import { apply, FIRST_RUN } from "../slack/apply.ts";
import { refused, type StepResult } from "../slack/step.ts";
import type { Done } from "./change.ts";

/** A step that one person runs by pressing something. */
export interface Pressed {
  /** What it does, as in "Cannot <what>". */
  what: string;
  channel: string;
  person: string;
  /** Whether the person is answered privately; otherwise a refusal ends the workflow. */
  answer: boolean;
  /** The channel in which it was pressed, if that is known. */
  pressedIn?: string | undefined;
}

/**
 * Runs what somebody asked for with one click. Where it changes what everybody
 * sees, that is the answer; a refusal, a failure, or what is not seen yet is
 * said to the person alone, where they pressed.
 *
 * @param connect Makes a connection to Slack; the answer has a run's time of its own.
 * @param said What somebody reads who pressed elsewhere and sees nothing change: mrkdwn, or a message.
 * @throws SlackApiError where nobody is to be answered, or cannot be
 */
export async function answered<
  Outputs,
  Result extends Pick<Done, "unfinished">,
>(
  connect: () => Slack,
  { what, channel, person, answer, pressedIn = channel }: Pressed,
  run: (slack: Slack) => Promise<Decision<Result>>,
  outputs: (done: Result) => Outputs,
  said?: (done: Result) => string | Message,
): Promise<StepResult<Outputs | Record<string, never>>> {
  const elsewhere = pressedIn !== channel;
  const tell = (message: Message) =>
    whisper(connect(), {
      ...(elsewhere ? {} : { channel }),
      person,
      message,
    });
  const result = await run(connect()).catch((error: unknown) => {
    if (error instanceof SlackApiError && answer) return error;
    throw error;
  });
  if (result instanceof SlackApiError) {
    await tell(refusedMessage(`Cannot ${what}: ${reason(result.code)}`));
    return { outputs: {} };
  }
  if (!result.ok) {
    if (!answer) return refused(result);
    await tell(refusedMessage(result.message));
    return { outputs: {} };
  }
  const { unfinished } = result.value;
  if (answer && person && unfinished.length) {
    await tell(done("Done, but not everybody sees it yet", unfinished));
  } else if (answer && person && elsewhere && said) {
    const words = said(result.value);
    await tell(typeof words === "string" ? done(words, []) : words);
  }
  return { outputs: outputs(result.value) };
}

/** Says something to one person alone: where they are, else privately. */
export async function whisper(
  slack: Slack,
  { channel, threadTs, person, message }: {
    channel?: string;
    /** In this thread of the channel. */
    threadTs?: string | undefined;
    person: string;
    message: Message;
  },
): Promise<void> {
  const told = { user: person, key: `${slack.execution}/answer`, message };
  const [outcome] = await apply(
    slack,
    [
      channel
        ? { kind: "show_to_one", channel, ...told, threadTs }
        : { kind: "tell_privately", ...told },
    ],
    FIRST_RUN,
  );
  if (!outcome!.ok) {
    throw new SlackApiError("chat.postEphemeral", outcome!.code);
  }
}
