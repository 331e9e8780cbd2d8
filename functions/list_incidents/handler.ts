import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { listIncidents } from "../../commands/list_incidents.ts";
import { incidentsInWords } from "../../domain/messages/incidents_list.ts";
import { RUN_MS } from "../../slack/api.ts";
import { step } from "../../slack/step.ts";
import { ListIncidents } from "./definition.ts";

/** What fits into a message of the workflow, characters. */
const TEXT_MAX = 2_000;

/** Whoever reads it may know of public incidents: private ones are in no output. */
export default SlackFunction(
  ListIncidents,
  ({ event, client, team_id }) =>
    step({ client, team_id, event }, "list the incidents", async (slack) => {
      const { incidents } = await listIncidents(slack, "open", "", RUN_MS / 2);
      return {
        outputs: {
          count: incidents.length,
          text: incidentsInWords(incidents, TEXT_MAX),
        },
      };
    }),
);
