/** The roles that every incident has a place for. */
export const ROLE_IDS = [
  "commander",
  "technical_lead",
  "communications_lead",
] as const;

export type RoleId = typeof ROLE_IDS[number];

/** Who holds what, by Slack user id; a role that nobody holds is absent. */
export type Roles = Partial<Record<RoleId, string>>;

/** All roles, held by nobody. */
export const NOBODY: Roles = Object.fromEntries(
  ROLE_IDS.map((role) => [role, undefined]),
);

/** No role has changed hands yet. */
export const NO_ROUNDS: Record<RoleId, number> = {
  commander: 0,
  technical_lead: 0,
  communications_lead: 0,
};

/** When each role changed hands first: with the declaration, if somebody has it from the beginning. */
export function firstRounds(
  roles: Roles,
  declaredAt: number,
): Record<RoleId, number> {
  const rounds = { ...NO_ROUNDS };
  for (const role of ROLE_IDS) if (roles[role]) rounds[role] = declaredAt;
  return rounds;
}

/** What people call each role. */
export const ROLE_NAMES: Record<RoleId, string> = {
  commander: "Incident commander",
  technical_lead: "Technical lead",
  communications_lead: "Communications lead",
};

/** The role of this id or name, in any letter case; for what somebody typed or a button says. */
export function findRole(word: string): RoleId | undefined {
  const wanted = word.trim().toLowerCase();
  return ROLE_IDS.find((id) =>
    id === wanted || ROLE_NAMES[id].toLowerCase() === wanted
  );
}

/**
 * Who holds which role from the first moment: by the scenario template, else by
 * the type, and if nobody is named to command, whoever declared does.
 *
 * @param absent People who cannot be there, for instance deactivated ones: they
 * hold nothing.
 */
export function firstRoles(
  named: { template: Roles; type: Roles },
  declarer: string | undefined,
  absent: ReadonlySet<string> = new Set(),
): Roles {
  const roles: Roles = {};
  for (const role of ROLE_IDS) {
    const holder = [named.template[role], named.type[role]]
      .find((user) => user !== undefined && !absent.has(user));
    if (holder !== undefined) roles[role] = holder;
  }
  if (!roles.commander && declarer && !absent.has(declarer)) {
    roles.commander = declarer;
  }
  return roles;
}

/**
 * The roles when some people cannot be there: what they held goes to the next
 * in line, or to nobody. What others hold stays.
 */
export function replaceHolders(
  roles: Roles,
  absent: ReadonlySet<string>,
  named: { template: Roles; type: Roles },
  declarer: string | undefined,
): Roles {
  const next = firstRoles(named, declarer, absent);
  const replaced: Roles = {};
  for (const role of ROLE_IDS) {
    const holder = roles[role];
    const keeps = holder !== undefined && !absent.has(holder);
    const user = keeps ? holder : next[role];
    if (user) replaced[role] = user;
  }
  return replaced;
}

/** Each person once, with all the roles they hold, in the order of the roles. */
export function holders(roles: Roles): { user: string; roles: RoleId[] }[] {
  const byUser = new Map<string, RoleId[]>();
  for (const role of ROLE_IDS) {
    const user = roles[role];
    if (user) byUser.set(user, [...byUser.get(user) ?? [], role]);
  }
  return [...byUser].map(([user, held]) => ({ user, roles: held }));
}
