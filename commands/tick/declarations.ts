import {
  declarationsSince,
  noteDeclaration,
  type StoredDeclaration,
} from "../../datastores/declarations/store.ts";
import { SlackApiError } from "../../slack/api.ts";
import { finish } from "../finish.ts";
import { tellNotOpened } from "../tell_not_opened.ts";
import type { Tick } from "./tick.ts";

/** A declaration this young is still being worked on by its own workflow. Milliseconds. */
const YOUNG_MS = 90_000;

/** How long what broke off is tried again. Milliseconds. */
export const TRIED_FOR_MS = 3_600_000;

/** How far back we look. Milliseconds. */
const LOOK_BACK_MS = 24 * 3_600_000;

/** Finishes declarations that broke off, oldest first. */
export async function finishDeclarations(tick: Tick): Promise<void> {
  for (const declaration of await unfinished(tick)) {
    if (!tick.hasTime()) return;
    await tick.attempt(() => finishOne(tick, declaration));
  }
}

async function unfinished(
  { connect, now, incidents }: Tick,
): Promise<StoredDeclaration[]> {
  const declarations = await declarationsSince(connect(), now - LOOK_BACK_MS);
  const opening = new Map(
    incidents.map(({ cause, opening }) => [cause, opening]),
  );
  return declarations
    .filter(({ cause, finish, declaredAt }) => {
      if (now - declaredAt < YOUNG_MS) return false;
      const state = opening.get(cause);
      if (state === undefined) return true;
      return finish && state !== "done" && now - declaredAt < TRIED_FOR_MS;
    })
    .sort((a, b) => a.declaredAt - b.declaredAt);
}

async function finishOne(
  { connect, now }: Tick,
  declaration: StoredDeclaration,
): Promise<void> {
  const { cause, declaredAt } = declaration;
  if (now - declaredAt >= TRIED_FOR_MS) {
    await tellNotOpened(connect(), declaration, "given_up");
    await noteDeclaration(connect(), cause, { givenUp: true });
    return;
  }
  try {
    const created = await finish(connect(), cause);
    if (created.kind === "failed") throw created.error;
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    await tellNotOpened(connect(), declaration, error.code);
  }
}
