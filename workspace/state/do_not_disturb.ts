import { ofDoNotDisturb } from "./happenings.ts";
import type { State } from "./state.ts";
import type { User } from "./types.ts";

/** When somebody does not want to be disturbed; seconds since 1970. */
export interface DoNotDisturb {
  from: number;
  until: number;
}

/** When this person does not want to be disturbed, if that is now. */
export function doNotDisturbOf(
  state: State,
  { doNotDisturb }: User,
): DoNotDisturb | undefined {
  return doNotDisturb && state.seconds() < doNotDisturb.until
    ? doNotDisturb
    : undefined;
}

/** Lets nothing disturb somebody until then, in milliseconds since 1970, or lets everything again. */
export function setDoNotDisturb(
  state: State,
  user: User,
  until: number | undefined,
): void {
  const now = state.clock.now();
  if (until === undefined) delete user.doNotDisturb;
  else {
    user.doNotDisturb = {
      from: state.seconds(),
      until: Math.floor(until / 1000),
    };
    // The sign beside the name goes when it is over.
    state.clock.after(until - now, () => state.changed());
  }
  state.changed();
  state.happened(ofDoNotDisturb(user.id, dndStatus(state, user)));
}

/** As Slack answers it to others than the person: https://docs.slack.dev/reference/methods/dnd.info */
export function dndStatus(state: State, user: User): Record<string, unknown> {
  const now = doNotDisturbOf(state, user);
  return {
    dnd_enabled: now !== undefined,
    next_dnd_start_ts: now?.from ?? 1,
    next_dnd_end_ts: now?.until ?? 1,
  };
}
