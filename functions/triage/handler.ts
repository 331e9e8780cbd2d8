import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { accept } from "../../commands/accept.ts";
import { answered } from "../../commands/answered.ts";
import type { Done } from "../../commands/change.ts";
import { decline } from "../../commands/decline.ts";
import { merge } from "../../commands/merge.ts";
import { type Decision, refuse } from "../../domain/decision.ts";
import type { Slack } from "../../slack/api.ts";
import { connect, step } from "../../slack/step.ts";
import { Triage } from "./definition.ts";

const WHAT = "decide about the incident";

export default SlackFunction(
  Triage,
  ({ inputs, event, client, team_id }) => {
    const { channel_id: channel, person } = inputs;
    return step(
      { client, team_id, event },
      WHAT,
      () =>
        answered(
          () => connect({ client, team_id, event }),
          {
            what: WHAT,
            channel,
            person,
            answer: inputs.answer ?? false,
            pressedIn: channel,
          },
          (slack) =>
            decide(slack, inputs, {
              channel,
              person,
              cause: event.function_execution_id,
            }),
          ({ record }) => ({ channel_id: record.channel }),
        ),
    );
  },
);

async function decide(
  slack: Slack,
  { decision, into = "", why = "" }: {
    decision: string;
    into?: string;
    why?: string;
  },
  asked: { channel: string; person: string; cause: string },
): Promise<Decision<Done>> {
  switch (decision.trim().toLowerCase()) {
    case "accept":
      return await accept(slack, asked);
    case "decline":
      return await decline(slack, { ...asked, why });
    case "merge":
      return await merge(slack, { ...asked, into });
    default:
      return refuse(
        "unknown_answer",
        `Cannot ${WHAT}: "${decision}" is not one of accept, decline or merge`,
      );
  }
}
