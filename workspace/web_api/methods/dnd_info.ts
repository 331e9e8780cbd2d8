import { dndStatus, doNotDisturbOf } from "../../state/do_not_disturb.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { isStranger } from "../users.ts";

export default defineMethod({
  name: "dnd.info",
  tier: 3,
  scopes: ["dnd:read"],
  args: { user: { type: "string" } },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "schedules: people only pause for some time",
    assumed:
      "while somebody pauses, others read `dnd_enabled` and the pause as the next start and end",
  },
  handle({ args, token, workspace: { state } }) {
    const user = state.users.get(args.user ?? token.userId);
    if (!user) throw new SlackError("user_not_found");
    if (isStranger(state, user, token.userId)) {
      throw new SlackError("user_not_visible");
    }
    const status = dndStatus(state, user);
    if (user.id !== token.userId) return status;
    const now = doNotDisturbOf(state, user);
    return {
      ...status,
      snooze_enabled: now !== undefined,
      ...(now && {
        snooze_endtime: now.until,
        snooze_remaining: now.until - state.seconds(),
        snooze_is_indefinite: false,
      }),
    };
  },
});
