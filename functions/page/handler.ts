import { SlackFunction } from "deno-slack-sdk/mod.ts";
import { answered } from "../../commands/answered.ts";
import { page } from "../../commands/page.ts";
import { pagerDuty } from "../../pagers/pagerduty.ts";
import { connect, step } from "../../slack/step.ts";
import { Page } from "./definition.ts";

const WHAT = "page";

export default SlackFunction(
  Page,
  (asked) => {
    const { channel_id: channel, person = "", summary = "" } = asked.inputs;
    return step(asked, WHAT, () =>
      answered(
        () => connect(asked),
        {
          what: WHAT,
          channel,
          person,
          answer: asked.inputs.answer ?? false,
          pressedIn: asked.inputs.pressed_in,
        },
        (slack) =>
          page(slack, {
            channel,
            person,
            summary,
            cause: asked.event.function_execution_id,
            pager: pagerDuty(asked.env),
          }),
        ({ record }) => ({ channel_id: record.channel }),
        ({ record }) => `On-call was paged for <#${record.channel}>`,
      ));
  },
);
