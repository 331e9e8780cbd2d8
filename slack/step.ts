import type { SlackAPIClient } from "deno-slack-api/types.ts";
import type { Refusal } from "../domain/decision.ts";
import { reason } from "../domain/messages/problems.ts";
import { Slack, SlackApiError } from "./api.ts";
import { HeldByTwin } from "./claim.ts";

/** What a step's handler is given that the way to Slack needs. */
export interface StepContext {
  client: SlackAPIClient;
  team_id: string;
  event: { function_execution_id: string };
}

/** The same for a handler of something that a person did in a form. */
export interface InteractionContext {
  client: SlackAPIClient;
  team_id: string;
  body: { function_data: { execution_id: string } };
}

/** What a step answers: outputs, a sentence why it failed, or that somebody else will end it. */
export type StepResult<Outputs> =
  | { outputs: Outputs }
  | { error: string }
  | { completed: false };

/** A connection to Slack for one run. */
export function connect(context: StepContext | InteractionContext): Slack {
  const execution = "event" in context
    ? context.event.function_execution_id
    : context.body.function_data.execution_id;
  return new Slack(context.client, context.team_id, execution);
}

/**
 * Runs a step: the one place where a failure of Slack becomes the sentence that
 * people read. A bug is not caught: Slack then fails the step and keeps the stack.
 *
 * @param what What the step does, as in "Cannot <what>".
 */
export async function step<Outputs>(
  context: StepContext,
  what: string,
  run: (slack: Slack) => Promise<StepResult<Outputs>>,
): Promise<StepResult<Outputs>> {
  try {
    return await run(connect(context));
  } catch (error) {
    if (error instanceof HeldByTwin) return { completed: false };
    if (!(error instanceof SlackApiError)) throw error;
    // Method and code only: what Slack quotes may be words of a private incident.
    // deno-lint-ignore no-console
    console.error(`Cannot ${what}: ${error.method} answered ${error.code}`);
    return { error: `Cannot ${what}: ${reason(error.code)}` };
  }
}

/** A refusal as a step's result. */
export function refused({ message }: Refusal): { error: string } {
  return { error: message };
}
