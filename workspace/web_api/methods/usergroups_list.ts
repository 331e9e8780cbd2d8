import { defineMethod } from "../method.ts";

export default defineMethod({
  name: "usergroups.list",
  tier: 2,
  scopes: ["usergroups:read"],
  args: {
    include_disabled: { type: "boolean" },
    include_users: { type: "boolean" },
    include_count: { type: "boolean" },
  },
  fidelity: {
    coverage: "partial",
    basis: "documented",
    missing: "dates, descriptions and default channels of groups",
  },
  handle({ args, workspace }) {
    const { state } = workspace;
    return {
      usergroups: [...state.groups.values()]
        .filter((group) => args.include_disabled || !group.disabled)
        .map((group) => ({
          id: group.id,
          team_id: state.team.id,
          is_usergroup: true,
          is_external: false,
          name: group.name,
          handle: group.handle,
          description: "",
          date_delete: group.disabled ? 1 : 0,
          ...(args.include_users ? { users: group.users } : {}),
          ...(args.include_count ? { user_count: group.users.length } : {}),
        })),
    };
  },
});
