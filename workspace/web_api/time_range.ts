import { SlackError } from "./errors.ts";
import { microseconds } from "./messages.ts";
import type { ArgsOf, ArgSpec } from "./method.ts";

/** The arguments that cut a span out of a channel's or a thread's messages. */
export const rangeArgs = {
  oldest: { type: "string" },
  latest: { type: "string" },
  inclusive: { type: "boolean" },
} as const satisfies Record<string, ArgSpec>;

/**
 * Tells which ts lie in the span asked for; the two ends themselves only with
 * `inclusive`.
 *
 * @throws SlackError `invalid_ts_oldest`, `invalid_ts_latest`
 */
export function readRange(
  args: ArgsOf<typeof rangeArgs>,
): (ts: string) => boolean {
  const oldest = readEnd(args.oldest, "invalid_ts_oldest") ?? -Infinity;
  const latest = readEnd(args.latest, "invalid_ts_latest") ?? Infinity;
  return (ts) => {
    const at = microseconds(ts)!;
    return args.inclusive
      ? oldest <= at && at <= latest
      : oldest < at && at < latest;
  };
}

function readEnd(ts: string | undefined, code: string): number | undefined {
  if (!ts) return undefined;
  const at = microseconds(ts);
  if (at === undefined) throw new SlackError(code);
  return at;
}
