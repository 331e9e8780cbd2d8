import { boolean, byType, type Check, object, string } from "./check.ts";
import { TEXT } from "./limits.ts";

/** A `plain_text` object: https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export function plainText(max = TEXT): Check {
  return byType({
    plain_text: object({ "text!": string(max, 1), emoji: boolean }),
  });
}

/** A text object of either kind. */
export function text(max = TEXT): Check {
  return byType({
    plain_text: object({ "text!": string(max, 1), emoji: boolean }),
    mrkdwn: object({ "text!": string(max, 1), verbatim: boolean }),
  });
}
