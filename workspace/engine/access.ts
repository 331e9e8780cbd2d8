import type { Workspace } from "../workspace.ts";

/** Who may start a trigger: https://docs.slack.dev/reference/methods/workflows.triggers.permissions.set */
export interface Access {
  type: "everyone" | "app_collaborators" | "named_entities";
  /** Of `named_entities` only: people, members of channels, and whole workspaces. */
  userIds: string[];
  channelIds: string[];
  teamIds: string[];
}

/** How triggers are made: everyone in the workspace may start them. */
export function forEveryone(): Access {
  return { type: "everyone", userIds: [], channelIds: [], teamIds: [] };
}

/** Whether this person may start it. The workspace's admins stand for the app's collaborators. */
export function isAllowed(
  { state }: Workspace,
  access: Access,
  userId: string,
): boolean {
  switch (access.type) {
    case "everyone":
      return true;
    case "app_collaborators":
      return state.users.get(userId)?.isAdmin === true;
    case "named_entities":
      return access.userIds.includes(userId) ||
        access.teamIds.includes(state.team.id) ||
        access.channelIds.some((id) =>
          state.channels.get(id)?.members.has(userId)
        );
  }
}
