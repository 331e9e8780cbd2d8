import { allow, type Decision, refuse } from "../../domain/decision.ts";
import { announcedHere } from "../../domain/messages/announced_here.ts";
import { apply, type Repeat } from "../../slack/apply.ts";
import type { Slack } from "../../slack/api.ts";
import { takeChannel } from "../announcement_channel.ts";

/** Codes with which Slack says that an app may not post in a channel. */
const NOT_POSTABLE = new Set(["restricted_action", "not_in_channel"]);

/**
 * Whether incidents can be announced in a channel. A first message says so
 * there, since Slack tells who may post only by trying.
 *
 * @param cause The same cause posts once.
 * @throws SlackApiError
 */
export async function checkChannel(
  slack: Slack,
  channel: string,
  { by, cause, repeat }: { by: string; cause: string; repeat: Repeat },
): Promise<Decision<string>> {
  const taken = await takeChannel(slack, channel);
  if (!taken.ok) return taken;
  const [outcome] = await apply(slack, [{
    kind: "post",
    channel,
    key: `settings/${cause}`,
    message: announcedHere(by),
  }], repeat);
  if (outcome!.ok) return allow(channel);
  return refuse(
    "channel_unusable",
    `Cannot announce in that channel: ${
      NOT_POSTABLE.has(outcome!.code)
        ? "Incd may not post there. Allow it in the channel's posting permissions, or choose another"
        : `Slack said "${outcome!.code}". Press Save again`
    }`,
  );
}
