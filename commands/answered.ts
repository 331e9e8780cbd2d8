import type { Decision } from "../domain/decision.ts";
import { done, refused as refusedMessage } from "../domain/messages/done.ts";
import { reason } from "../domain/messages/problems.ts";
import type { Message } from "../domain/messages/message.ts";
import { type Slack, SlackApiError } from "../slack/api.ts";
import { apply, FIRST_RUN } from "../slack/apply.ts";
import { refused, type StepResult } from "../slack/step.ts";
import type { Changed } from "./change.ts";

/** A step that one person runs by pressing something. */
export interface Pressed {
  /** What it does, as in "Cannot <what>". */
  what: string;
  channel: string;
  person: string;
  /** Whether the person is answered privately; otherwise a refusal ends the workflow. */
  answer: boolean;
}

/**
 * Runs what somebody asked for with one click. Where it changes what everybody
 * sees, that is the answer; a refusal, a failure, or what is not seen yet is
 * said to the person alone.
 *
 * @param connect Makes a connection to Slack; the answer has a run's time of its own.
 * @throws SlackApiError where nobody is to be answered, or cannot be
 */
export async function answered<Outputs>(
  connect: () => Slack,
  { what, channel, person, answer }: Pressed,
  run: (slack: Slack) => Promise<Decision<Changed>>,
  outputs: (changed: Changed) => Outputs,
): Promise<StepResult<Outputs | Record<string, never>>> {
  const tell = (message: Message) =>
    whisper(connect(), { channel, person, message });
  try {
    const result = await run(connect());
    if (result.ok) {
      const { unfinished } = result.value;
      if (answer && person && unfinished.length) {
        await tell(done("Done, but not everybody sees it yet", unfinished));
      }
      return { outputs: outputs(result.value) };
    }
    if (!answer) return refused(result);
    await tell(refusedMessage(result.message));
    return { outputs: {} };
  } catch (error) {
    if (!(error instanceof SlackApiError) || !answer) throw error;
    await tell(refusedMessage(`Cannot ${what}: ${reason(error.code)}`));
    return { outputs: {} };
  }
}

/** Says something to one person alone: where they are, else privately. */
export async function whisper(
  slack: Slack,
  { channel, person, message }: {
    channel: string;
    person: string;
    message: Message;
  },
): Promise<void> {
  const [outcome] = await apply(slack, [{
    kind: "show_to_one",
    channel,
    user: person,
    key: `${slack.execution}/answer`,
    message,
  }], FIRST_RUN);
  if (!outcome!.ok) {
    throw new SlackApiError("chat.postEphemeral", outcome!.code);
  }
}
