import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "auth.test",
  tier: "special",
  scopes: [],
  args: {},
  fidelity: { coverage: "full", basis: "documented" },
  handle({ token, workspace }) {
    const { state } = workspace;
    const user = state.users.get(token.userId)!;
    return {
      url: `https://${state.team.domain}.slack.com/`,
      team: state.team.name,
      user: user.name,
      team_id: state.team.id,
      user_id: user.id,
      ...(user.isBot ? { bot_id: workspace.botId } : {}),
      is_enterprise_install: false,
    };
  },
});
