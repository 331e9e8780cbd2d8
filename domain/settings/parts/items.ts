import { ROLE_IDS, ROLE_NAMES, type Roles } from "../../incident/roles.ts";
import {
  type Choice,
  choices,
  people,
  tickBox,
} from "../../messages/inputs.ts";
import type { Block } from "../../messages/message.ts";
import { slug } from "../../naming.ts";
import { oneLine } from "../../text.ts";
import { HTTP_LINK } from "../read_items.ts";
import type { Responders } from "../settings.ts";
import { allIn, typedIn } from "./filled.ts";
import type { Around, Filled } from "./part.ts";

/** Most characters of a name: what a menu entry may have. */
export const NAME_MAX = 75;

/** Most items in a list: what one menu can show. */
export const ITEMS_MAX = 99;

interface Named {
  id: string;
  name: string;
}

/** The id of a new item, made from its first name; it stays when the name changes. */
export function newId(name: string, items: Named[]): string {
  const word = slug(name).replaceAll("-", "_").slice(0, 60) || "item";
  for (let n = 1;; n++) {
    const id = n === 1 ? word : `${word}_${n}`;
    if (!items.some((item) => item.id === id)) return id;
  }
}

/** The name that was typed, or why it cannot be one: monitors and steps name things by name or id. */
export function nameIn(
  filled: Filled,
  items: Named[],
  item: string | undefined,
): { name: string } | { why: string } {
  const name = oneLine(typedIn(filled, "name"));
  if (!name) return { why: "it has no name" };
  if (name.length > NAME_MAX) {
    return { why: `a name has at most ${NAME_MAX} characters` };
  }
  if (!item && items.length >= ITEMS_MAX) {
    return { why: `there are ${items.length} already, and more find no place` };
  }
  const word = name.toLowerCase();
  const taken = items.some((other) =>
    other.id !== item &&
    (other.name.toLowerCase() === word || other.id.toLowerCase() === word)
  );
  return taken ? { why: `another one is called "${name}"` } : { name };
}

/** An item put in the place of the one with its id, or at the end. */
export function withItem<T extends Named>(items: T[], item: T): T[] {
  return items.some(({ id }) => id === item.id)
    ? items.map((other) => other.id === item.id ? item : other)
    : [...items, item];
}

/** What the fields of a list of people and groups are called. */
interface ResponderWords {
  /** Begins the ids of the fields. */
  prefix: string;
  people: string;
  hint?: string;
  groups: string;
}

const CALLED: ResponderWords = {
  prefix: "",
  people: "People to call",
  hint: "They are invited to each such incident",
  groups: "User groups to call",
};

/** The fields for people and groups: who is called, if nothing else is said. */
export function responderFields(
  { users, groups }: Responders,
  around: Around,
  { prefix, people: label, hint, groups: groupLabel } = CALLED,
): Block[] {
  const known: Choice[] = (around.groups ?? [])
    .map(({ id, handle }) => ({ id, name: `@${handle}` }));
  // A group that is gone, or not listed, stays until somebody takes it out.
  const unknown = groups.filter((id) => !known.some((group) => group.id === id))
    .map((id) => ({ id, name: id }));
  const all = [...unknown, ...known];
  return [
    people({
      id: `${prefix}users`,
      label,
      ...(hint ? { hint } : {}),
      optional: true,
    }, users),
    ...(all.length
      ? [choices(
        { id: `${prefix}groups`, label: groupLabel, optional: true },
        all,
        groups,
      )]
      : []),
  ];
}

/** People and groups, as filled in; without the field, the groups stay. */
export function respondersIn(
  filled: Filled,
  before: Responders | undefined,
  prefix = "",
): Responders {
  const groups = `${prefix}groups`;
  return {
    users: allIn(filled, `${prefix}users`),
    groups: filled[groups] ? allIn(filled, groups) : before?.groups ?? [],
  };
}

/** A field for each role. */
export function roleFields(roles: Roles): Block[] {
  return ROLE_IDS.map((role) =>
    people(
      { id: role, label: ROLE_NAMES[role], optional: true },
      roles[role] ? [roles[role]] : [],
      1,
    )
  );
}

/** Who holds which role, as filled in. */
export function rolesIn(filled: Filled): Roles {
  return Object.fromEntries(
    ROLE_IDS.flatMap((role) => {
      const [user] = allIn(filled, role);
      return user ? [[role, user]] : [];
    }),
  );
}

/** The runbook that was typed, or nothing; false for what is no link. */
export function runbookIn(filled: Filled): { runbook?: string } | false {
  const runbook = typedIn(filled, "runbook");
  if (!runbook) return {};
  return HTTP_LINK.test(runbook) && { runbook };
}

/** The box that takes an item away, with what then becomes of what it is used in. */
export function removeBox(one: string, about: string): Block {
  return tickBox({ id: "remove", label: "Remove" }, one, false, about);
}

/** Whether the item shall go. */
export function isRemoved(filled: Filled): boolean {
  return allIn(filled, "remove").length > 0;
}
