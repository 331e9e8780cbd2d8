import type { RunningWorkspace } from "../../workspace/mod.ts";

/** What something asks of Slack. */
export interface Cost {
  /**
   * Calls that had to be answered before the result was on the screen, and the
   * one that put it there. Nothing if none did.
   */
  untilSeen: number | undefined;
  /** All calls to the end, in the order in which they were answered. */
  calls: string[];
}

/**
 * Does something and counts the app's calls until the result is to be seen.
 *
 * @param seen Whether they see it: asked after each change of the workspace.
 * @throws Error if they see it before anything is done.
 */
export async function costOf(
  running: RunningWorkspace,
  act: () => Promise<unknown>,
  seen: () => boolean,
): Promise<Cost> {
  if (seen()) throw new Error("Cannot measure: it is to be seen already");
  const { calls, state } = running.workspace;
  const before = calls.length;
  // The call that shows it changes the screen before it is answered itself.
  let answered: number | undefined;
  const stop = state.onChange(() => {
    if (answered === undefined && seen()) answered = calls.length;
  });
  await act();
  await running.settle();
  stop();
  return {
    untilSeen: answered === undefined
      ? undefined
      : ofTheApp(calls.slice(before, answered)).length + 1,
    calls: ofTheApp(calls.slice(before)),
  };
}

/** A step's end is no call of our code. */
function ofTheApp(calls: RunningWorkspace["workspace"]["calls"]): string[] {
  return calls.filter(({ executionId, method }) =>
    executionId !== undefined && !method.startsWith("functions.complete")
  ).map(({ method }) => method);
}
