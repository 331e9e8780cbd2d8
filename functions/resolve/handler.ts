import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { resolve } from "../../commands/resolve.ts";
import type { Evident } from "../../domain/incident/end_events.ts";
import { RESOLVE } from "../../domain/incident/resolve.ts";
import { figures } from "../../domain/metrics/figures.ts";
import { refused, step } from "../../slack/step.ts";
import { Resolve } from "./definition.ts";

export default SlackFunction(
  Resolve,
  ({ inputs, event, client, team_id }) =>
    step({ client, team_id, event }, RESOLVE, async (slack) => {
      const result = await resolve(slack, {
        channel: inputs.channel_id,
        cause: event.function_execution_id,
        person: inputs.person ?? "",
        fix: inputs.fix,
        text: inputs.text ?? "",
        customers: inputs.customers ?? "",
        impact: inputs.hurt_nobody ? "nobody" : {
          ...moment("start", inputs.impact_start),
          ...moment("end", inputs.impact_end),
        },
      });
      if (!result.ok) return refused(result);
      const { channel, lifecycle } = result.value.record;
      const minutes = Math.floor(
        (figures(lifecycle).resolve?.ms ?? 0) / 60_000,
      );
      return { outputs: { channel_id: channel, minutes } };
    }),
);

/** @param seconds Slack's timestamps, seconds since 1970. */
function moment(
  name: "start" | "end",
  seconds: number | undefined,
): { start?: Evident; end?: Evident } {
  return seconds ? { [name]: { at: seconds * 1000, from: "typed" } } : {};
}
