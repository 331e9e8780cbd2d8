import { dndStatus } from "../../state/do_not_disturb.ts";
import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";
import { isStranger } from "../users.ts";

/** https://docs.slack.dev/reference/methods/dnd.teamInfo */
const USERS_MAX = 50;

export default defineMethod({
  name: "dnd.teamInfo",
  tier: 2,
  scopes: ["dnd:read"],
  args: {
    users: { type: "ids", required: true, missing: "no_users_provided" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "schedules: people only pause for some time",
    assumed:
      "as `dnd.info`; people whom nobody knows are left out; `too_many_users` for more than 50",
  },
  handle({ args: { users }, token, workspace: { state } }) {
    if (!users.length) throw new SlackError("no_users_provided");
    if (users.length > USERS_MAX) throw new SlackError("too_many_users");
    const known = users.flatMap((id) => state.users.get(id) ?? []);
    if (known.some((user) => isStranger(state, user, token.userId))) {
      throw new SlackError("user_not_visible");
    }
    return {
      users: Object.fromEntries(
        known.map((user) => [user.id, dndStatus(state, user)]),
      ),
    };
  },
});
