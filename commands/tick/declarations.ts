import {
  declarationsSince,
  noteDeclaration,
  type StoredDeclaration,
} from "../../datastores/declarations/store.ts";
import { findIncidents, incidentOf } from "../../datastores/incidents/store.ts";
import { type Slack, SlackApiError } from "../../slack/api.ts";
import { finish } from "../finish.ts";
import { tellNotOpened } from "../tell_not_opened.ts";
import type { Pieces } from "./pieces.ts";

/** A declaration this young is still being worked on by its own workflow. Milliseconds. */
const YOUNG_MS = 90_000;

/** How long what broke off is tried again. Milliseconds. */
export const TRIED_FOR_MS = 3_600_000;

/** How far back we look. Milliseconds. */
const LOOK_BACK_MS = 24 * 3_600_000;

/**
 * Finishes declarations that broke off, oldest first. Two calls where there is
 * nothing to do.
 *
 * @param connect Makes a connection to Slack with a run's time of its own.
 * @throws SlackApiError when it cannot be found out what is due
 */
export async function finishDeclarations(
  connect: () => Slack,
  now: number,
  pieces: Pieces,
): Promise<void> {
  for (const declaration of await unfinished(connect(), now)) {
    if (!pieces.hasTime()) break;
    await pieces.attempt(() => finishOne(connect, now, declaration));
  }
}

async function unfinished(
  slack: Slack,
  now: number,
): Promise<StoredDeclaration[]> {
  const since = now - LOOK_BACK_MS;
  const [declarations, incidents] = await Promise.all([
    declarationsSince(slack, since),
    findIncidents(slack, {
      expression: "#at >= :since",
      names: { "#at": "declared_at" },
      values: { ":since": since },
    }),
  ]);
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
  connect: () => Slack,
  now: number,
  declaration: StoredDeclaration,
): Promise<void> {
  const { cause, declaredAt, asked } = declaration;
  if (now - declaredAt >= TRIED_FOR_MS) {
    const record = asked.continues && await incidentOf(connect(), cause);
    // One that goes on with something missing shows that on its card.
    if (!record) await tellNotOpened(connect(), declaration, "given_up");
    await noteDeclaration(connect(), cause, { givenUp: true });
    return;
  }
  try {
    const created = await finish(connect(), declaration);
    if (created.kind === "failed") throw created.error;
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    await tellNotOpened(connect(), declaration, error.code);
  }
}
