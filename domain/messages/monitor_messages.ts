import type { Unfit } from "../monitors/admit.ts";
import type { Connection } from "../monitors/connection.ts";
import type { Signal } from "../monitors/signal.ts";
import { escape } from "../text.ts";
import { context, section } from "./blocks.ts";
import type { Message } from "./message.ts";
import { signalLines } from "./signal_lines.ts";

/** To whoever has connected a monitor, until it is heard of. */
export function waitingFor({ name }: Pick<Connection, "name">): Message {
  const text = `Waiting for the first delivery from ${escape(name)}`;
  return {
    text,
    blocks: [
      section(text),
      context(
        "This message changes when it comes. Let one alert fire, or send a test",
      ),
    ],
  };
}

/** The same when it was heard of, with how Incd understands what came. */
export function heardOf(
  { name }: Pick<Connection, "name">,
  signal: Signal,
): Message {
  const text = `✓ ${escape(name)} is connected`;
  return {
    text,
    blocks: [
      section(`*${text}*. Its first delivery says:`),
      section(signalLines(signal).join("\n")),
      context(
        "Something is wrong with it? Run Connect a monitor and say what its words mean",
      ),
    ],
  };
}

const WHY: Record<Unfit, string> = {
  token:
    "the token is not the one of this monitor. Paste the template anew, or make a new address and token. If you have changed nothing, somebody else may know the address: make a new one",
  disconnected:
    "it is not connected any more. Take Incd out of the monitor, or connect it anew",
  unusable: "it has no title. Check the template in the monitor",
};

/** To the admins, at most once a day for each monitor. */
export function refusedDelivery(
  { name }: Pick<Connection, "name">,
  why: Unfit,
  refused: number,
): Message {
  const text = `What ${escape(name)} sent is no alert`;
  return {
    text,
    blocks: [
      section(`*${text}*: ${WHY[why]}`),
      context(
        `${refused} ${
          refused === 1 ? "delivery was" : "deliveries were"
        } refused so far. You read this once a day`,
      ),
    ],
  };
}
