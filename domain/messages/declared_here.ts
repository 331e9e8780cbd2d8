import type { IncidentRecord } from "../incident/record.ts";
import { context, section } from "./blocks.ts";
import type { Message } from "./message.ts";

/**
 * Below the message that an incident was declared from.
 *
 * @param person Who did, by Slack user id.
 */
export function declaredHere(
  { channel, private: isPrivate }: Pick<IncidentRecord, "channel" | "private">,
  person: string,
): Message {
  const what = isPrivate ? "a private incident" : "an incident";
  const text = `<@${person}> has declared ${what} from this: <#${channel}>`;
  return {
    text,
    blocks: [
      section(text),
      context(
        "Taking the emoji away changes nothing. If it is no incident, resolve it there and say so",
      ),
    ],
  };
}
