/** Why somebody can hold no role and no task. */
export type Unfit = "missing" | "deactivated" | "bot" | "stranger" | "guest";

/** What Slack says of a person: https://docs.slack.dev/reference/objects/user-object */
export interface SlackPerson {
  deleted?: boolean;
  is_bot?: boolean;
  is_stranger?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  team_id?: string;
  /** Present for people of an organisation with several workspaces. */
  enterprise_user?: unknown;
}

/** In words that follow the person's name. */
export const UNFIT: Record<Unfit, string> = {
  missing: "is not known to Slack",
  deactivated: "has a deactivated account",
  bot: "is an app, not a person",
  stranger: "belongs to another organisation",
  guest: "is a guest, and guests can use none of Incd's shortcuts",
};

/**
 * Why this person cannot take part as holder of a role or task; nothing if
 * they can. Only members run Incd's shortcuts.
 *
 * @param found Nothing if Slack knows nobody of that id.
 * @param team The workspace's id.
 */
export function unfit(
  found: SlackPerson | undefined,
  team: string,
): Unfit | undefined {
  if (!found) return "missing";
  if (found.deleted) return "deactivated";
  if (found.is_bot) return "bot";
  // People of another workspace of the same organisation are no strangers.
  const elsewhere = found.team_id !== team && !found.enterprise_user;
  if (found.is_stranger || elsewhere) return "stranger";
  return found.is_restricted || found.is_ultra_restricted ? "guest" : undefined;
}
