import { SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "team.info",
  tier: 3,
  scopes: ["team:read"],
  args: { team: { type: "string" } },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "icon, e-mail domain, the query by domain",
  },
  handle({ args, workspace }) {
    const { team } = workspace.state;
    if (args.team && args.team !== team.id) {
      throw new SlackError("team_not_found");
    }
    return { team: { ...team, url: `https://${team.domain}.slack.com/` } };
  },
});
