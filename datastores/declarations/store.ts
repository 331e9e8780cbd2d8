import type { Asked } from "../../domain/declaration/declare.ts";
import { marksIn, NO_MARKS, type Standing } from "../../domain/claims.ts";
import type { Answer, Slack } from "../../slack/api.ts";
import { claim } from "../../slack/claim.ts";
import { pages } from "../../slack/pages.ts";
import { jsonFrom, toPieces } from "../pieces.ts";
import { Declarations } from "./definition.ts";

const PAGE = 1000;

/** How long what was typed is kept, milliseconds: far longer than anything is tried. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** What was asked for, and when. */
export interface StoredDeclaration {
  cause: string;
  asked: Asked;
  /** Milliseconds since 1970. */
  declaredAt: number;
  /** Incd itself sees to all steps, should their workflow break off. */
  finish: boolean;
  /** The key that the same delivery would have had a moment earlier; "" if it has none. */
  earlier: string;
  /** When somebody last began to work on it, milliseconds since 1970; 0 if nobody did. */
  workedOnAt: number;
  givenUp: boolean;
  /** The last problem that the declarer was told of; "" if none. */
  told: string;
}

/** What is new in a new declaration. */
export type NewDeclaration = Pick<
  StoredDeclaration,
  "cause" | "asked" | "declaredAt" | "finish" | "earlier"
>;

/** Keeps what was typed. Done again, it leaves the marks of those who work on it already. */
export async function keepDeclaration(
  slack: Slack,
  declaration: NewDeclaration,
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: Declarations.name,
    item: toItem(declaration),
  });
}

/**
 * Reads a declaration and claims a part of the work on it, in one call.
 *
 * @param fresh For declarations that no form has kept before: they are kept by this call.
 */
export async function claimDeclaration(
  slack: Slack,
  cause: string,
  part: string,
  fresh?: Omit<NewDeclaration, "cause">,
): Promise<{ standing: Standing; declaration: StoredDeclaration | undefined }> {
  const { standing, item } = await claim(
    slack,
    Declarations.name,
    { cause },
    part,
    // A key that nobody kept anything under leaves marks alone: these go too.
    fresh ? toItem({ cause, ...fresh }) : { expires: expiry(Date.now()) },
  );
  return { standing, declaration: fromItem(item) };
}

/** The declaration with this key, or nothing. */
export async function getDeclaration(
  slack: Slack,
  cause: string,
): Promise<StoredDeclaration | undefined> {
  const { item } = await slack.call("apps.datastore.get", {
    datastore: Declarations.name,
    id: cause,
  });
  return fromItem(item);
}

/** Notes what the declarer was told last, or that it is no longer tried. */
export async function noteDeclaration(
  slack: Slack,
  cause: string,
  note: { told?: string; givenUp?: boolean },
): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: Declarations.name,
    item: {
      cause,
      ...(note.told === undefined ? {} : { told: note.told }),
      ...(note.givenUp ? { status: "given_up" } : {}),
    },
  });
}

/**
 * Sets a declaration aside whose cause has an incident under an earlier key.
 * Its marks go too: should the same be said again when that is long ago, it is
 * declared then, and not now.
 */
export async function setAside(slack: Slack, cause: string): Promise<void> {
  await slack.call("apps.datastore.update", {
    datastore: Declarations.name,
    item: { cause, status: "given_up", ...NO_MARKS },
  });
}

/** Deletes a declaration whose incident is over. */
export async function removeDeclaration(
  slack: Slack,
  cause: string,
): Promise<void> {
  await slack.call("apps.datastore.delete", {
    datastore: Declarations.name,
    id: cause,
  });
}

/** All declarations since a moment that are still tried. A scan: for repeats and the tick. */
export async function declarationsSince(
  slack: Slack,
  since: number,
): Promise<StoredDeclaration[]> {
  const found: StoredDeclaration[] = [];
  const query = {
    datastore: Declarations.name,
    expression: "#at >= :since",
    expression_attributes: { "#at": "declared_at" },
    expression_values: { ":since": since },
    limit: PAGE,
  };
  for await (const page of pages(slack, "apps.datastore.query", query)) {
    found.push(
      ...page.items.flatMap((item: Answer) => fromItem(item) ?? []),
    );
  }
  return found.filter((declaration) => !declaration.givenUp);
}

/** Seconds since 1970. */
function expiry(since: number): number {
  return Math.floor((since + KEPT_MS) / 1000);
}

function toItem(declaration: NewDeclaration): Answer {
  return {
    cause: declaration.cause,
    asked: toPieces(JSON.stringify(declaration.asked)),
    earlier: declaration.earlier,
    declared_at: declaration.declaredAt,
    finish: declaration.finish ? "yes" : "no",
    // What was set aside as an earlier delivery's double may come again as its own.
    status: "",
    expires: expiry(declaration.declaredAt),
  };
}

/** Nothing for an item that holds marks alone: nothing was asked for. */
function fromItem(item: Answer): StoredDeclaration | undefined {
  if (!item.asked) return undefined;
  const marks = marksIn(item);
  return {
    cause: item.cause,
    asked: jsonFrom<Asked>(item.asked, {}),
    // A repeat writes its own time over the first one's, but not its mark.
    declaredAt: Math.min(item.declared_at, ...marks.map(({ at }) => at)),
    workedOnAt: Math.max(
      0,
      ...marks.filter(({ waits }) => !waits).map(({ at }) => at),
    ),
    earlier: item.earlier ?? "",
    finish: item.finish === "yes",
    givenUp: item.status === "given_up",
    told: item.told ?? "",
  };
}
