import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { openIncident } from "../../commands/open_incident.ts";
import { noChannel, unknownIncident } from "../../domain/incident/unknown.ts";
import { knownCard } from "../../domain/incident/known_card.ts";
import { refused, step } from "../../slack/step.ts";
import { Announce } from "./definition.ts";

const WHAT = "announce the incident";

export default SlackFunction(
  Announce,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, WHAT, async (slack) => {
      const { channel_id: channel, card, declaration } = inputs;
      if (!channel) {
        // The form was closed, or another run has the declaration in hand.
        return declaration ? { outputs: {} } : refused(noChannel(WHAT));
      }
      const record = await openIncident(slack, channel, knownCard(card));
      if (!record) return refused(unknownIncident(WHAT, channel));
      return {
        outputs: {
          channel_id: channel,
          ...(record.announcementTs
            ? {
              announcement_channel_id: record.announcementChannel,
              announcement: record.announcementTs,
            }
            : {}),
        },
      };
    }),
);
