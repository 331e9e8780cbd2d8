import {
  type RunningWorkspace,
  startWorkspace,
  type WorkspaceOptions,
} from "../../workspace/mod.ts";

const APP = new URL("../strict_app/", import.meta.url);

/** The small app that uses everything, in the demo company. */
export function startStrict(
  options: Omit<WorkspaceOptions, "app"> = {},
): Promise<RunningWorkspace> {
  return startWorkspace({ app: APP, ...options });
}

/** What its workflows were told so far, oldest first. */
export function told({ workspace }: RunningWorkspace): unknown[] {
  return workspace.engine.executions
    .filter(({ callbackId }) => callbackId === "note")
    .map(({ inputs }) => inputs.told);
}

/** The newest line of the activity log that is no ordinary one. */
export function lastTrouble({ workspace }: RunningWorkspace): string {
  return workspace.activity.entries.findLast(({ level }) => level !== "info")
    ?.text ?? "";
}

/** The definition of a trigger that notes something. */
export function noting(
  told: string,
  trigger: Record<string, unknown>,
): Record<string, unknown> {
  return {
    name: "Noting",
    workflow: "#/workflows/note",
    inputs: { told: { value: told } },
    ...trigger,
  };
}

/** The id of a channel. */
export function channelId({ workspace }: RunningWorkspace, name: string) {
  return workspace.state.channelNamed(name)!.id;
}
