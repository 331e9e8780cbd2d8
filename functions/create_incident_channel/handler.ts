import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { createChannel, type Created } from "../../commands/create_channel.ts";
import {
  tellLost,
  tellNotOpened,
  tellRefused,
} from "../../commands/tell_not_opened.ts";
import type { NewDeclaration } from "../../datastores/declarations/store.ts";
import { CANCELLED } from "../../domain/declaration/cancelled.ts";
import { type Slack, SlackApiError } from "../../slack/api.ts";
import { connect, refused, step } from "../../slack/step.ts";
import { CreateIncidentChannel } from "./definition.ts";
import { fromPlainInputs } from "./plain_inputs.ts";

export default SlackFunction(
  CreateIncidentChannel,
  ({ inputs, event, client, team_id }) =>
    step(
      { client, team_id, event },
      "create the incident channel",
      async (slack) => {
        if (inputs.declaration === CANCELLED) {
          return { outputs: { declaration: CANCELLED } };
        }
        const { cause, fresh } = inputs.declaration
          ? { cause: inputs.declaration, fresh: undefined }
          : await fromPlainInputs(inputs, event.function_execution_id);
        const created = await keptOrTold(
          connect({ client, team_id, event }),
          cause,
          fresh,
          () => createChannel(slack, cause, fresh),
        );
        if (created.kind === "refused") {
          const { refusal, declaration } = created;
          if (declaration) await tellRefused(slack, declaration, refusal);
          return refused(refusal);
        }
        if (created.kind === "failed") {
          // With time of its own: the run that failed may have used up what it had.
          await tellNotOpened(
            connect({ client, team_id, event }),
            created.declaration,
            created.error.code,
          );
          throw created.error;
        }
        return { outputs: outputs(cause, created) };
      },
    ),
);

/** What could not even be kept is tried by nobody again: people are told at once. */
async function keptOrTold<T>(
  slack: Slack,
  cause: string,
  fresh: Omit<NewDeclaration, "cause"> | undefined,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SlackApiError && fresh) {
      await tellLost(slack, cause, fresh, error);
    }
    throw error;
  }
}

function outputs(cause: string, created: Created) {
  if (created.kind !== "created") return { declaration: cause };
  const { channel, cardTs, roles } = created.record;
  return {
    channel_id: channel,
    card: cardTs,
    declaration: created.record.cause,
    ...(roles.commander ? { incident_commander: roles.commander } : {}),
    ...(roles.technical_lead ? { technical_lead: roles.technical_lead } : {}),
    ...(roles.communications_lead
      ? { communications_lead: roles.communications_lead }
      : {}),
  };
}
