import { allow, type Decision, refuse } from "../decision.ts";
import type { Roles } from "../incident/roles.ts";
import { isObject, text } from "./json.ts";
import type { Settings } from "./settings.ts";

/** What a team may keep to some people. */
export const RIGHT_IDS = ["settings", "roles", "severity", "amend"] as const;

export type RightId = typeof RIGHT_IDS[number];

/** To whom something can be kept, from all people to few. */
export const CIRCLES = ["everyone", "role_holders", "admins"] as const;

/** Admins are always in it. */
export type Circle = typeof CIRCLES[number];

/** Who may do what. */
export type Rights = Record<RightId, Circle>;

export const DEFAULT_RIGHTS: Rights = {
  settings: "admins",
  roles: "everyone",
  severity: "everyone",
  amend: "everyone",
};

/** How a refusal begins, and what the settings form calls it. */
export const RIGHT_NAMES: Record<RightId, string> = {
  settings: "change the settings",
  roles: "assign roles",
  severity: "change the severity",
  amend: "amend the incident",
};

const ONLY: Record<Circle, string> = {
  everyone: "everybody may",
  role_holders: "only people with a role in this incident may, and admins",
  admins: "only admins may",
};

/** Who asks. */
export interface Asking {
  user: string;
  /** Who holds what in the incident that it is about; the settings are about none. */
  roles?: Roles;
  /** Whether Slack says that this is an admin or owner of the workspace. */
  workspaceAdmin: boolean;
}

/** Whether somebody may do it, or a refusal that says who may. */
export function may(
  settings: Pick<Settings, "rights" | "admins">,
  right: RightId,
  { user, roles, workspaceAdmin }: Asking,
): Decision<true> {
  return workspaceAdmin || surelyMay(settings, right, { user, roles })
    ? allow(true)
    : refuse(
      "not_allowed",
      `Cannot ${RIGHT_NAMES[right]}: ${
        ONLY[settings.rights[right]]
      }. Ask one of them`,
    );
}

/** Whether somebody may do it even if they are no admin of the workspace, so that Slack need not be asked. */
export function surelyMay(
  { rights, admins }: Pick<Settings, "rights" | "admins">,
  right: RightId,
  { user, roles = {} }: Omit<Asking, "workspaceAdmin">,
): boolean {
  return rights[right] === "everyone" || admins.includes(user) ||
    rights[right] === "role_holders" && Object.values(roles).includes(user);
}

/** The circles to which something can be kept: settings belong to no incident. */
export function circlesOf(right: RightId): Circle[] {
  return CIRCLES.filter((circle) =>
    right !== "settings" || circle !== "role_holders"
  );
}

/** Who may do what from what is stored. */
export function readRights(stored: unknown, problems: string[]): Rights {
  const given = isObject(stored) ? stored : {};
  const rights = { ...DEFAULT_RIGHTS };
  for (const right of RIGHT_IDS) {
    const word = text(given[right]);
    if (!word) continue;
    const circle = circlesOf(right).find((circle) => circle === word);
    if (circle) rights[right] = circle;
    else {
      problems.push(
        `Setting rights, ${right}, is not used: "${word}" is not one of ${
          circlesOf(right).join(", ")
        }`,
      );
    }
  }
  return rights;
}
