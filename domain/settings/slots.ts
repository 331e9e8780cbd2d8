import { allow, type Decision, refuse } from "../decision.ts";
import { same, sorted } from "../same.ts";
import { fingerprint } from "../text.ts";
import { readSettings } from "./read.ts";
import type { Settings } from "./settings.ts";

/** The settings that are lists of named things: each thing can be changed by itself. */
export const LISTS = [
  "severities",
  "types",
  "templates",
  "services",
  "policies",
  "maintenance",
] as const;

/**
 * One thing that was set otherwise: a setting by its name, an item of a list as
 * `severities/sev1`, the order of a list by the list's name.
 */
export interface Edit {
  slot: string;
  /** What it was; null where there was nothing. JSON. */
  from: unknown;
  /** What it became; null where there is nothing. JSON. */
  to: unknown;
  /** The place of an item that came or went, from 0. */
  place?: number;
}

type Item = { id: string };

/** What differs between two settings, in the order of the settings. */
export function differences(before: Settings, after: Settings): Edit[] {
  return (Object.keys(after) as (keyof Settings)[]).flatMap((key) =>
    isList(key)
      ? ofLists(key, before[key], after[key])
      : same(before[key], after[key])
      ? []
      : [{ slot: key, from: before[key], to: after[key] }]
  );
}

/**
 * The settings as they were before these edits, whatever else has changed since.
 * Refused if one of the edits was written over, or if it would leave something
 * unusable.
 */
export function undone(settings: Settings, edits: Edit[]): Decision<Settings> {
  if (edits.every(({ slot, from }) => holds(settings, slot, from))) {
    return refuse("cannot_undo", "Cannot undo: it stands as before already");
  }
  if (!edits.every(({ slot, to }) => holds(settings, slot, to))) {
    return refuse(
      "cannot_undo",
      "Cannot undo: it was changed again since. Run Incident settings to see how it stands",
    );
  }
  const back = inTurn(edits).reduce(withBack, settings);
  const why = whyUnusable(back);
  return why === undefined ? allow(back) : refuse(
    "cannot_undo",
    `Cannot undo: then something would not fit. ${why}`,
  );
}

/** What Incd would not use if these settings were stored; nothing if it uses all. */
export function whyUnusable(settings: Settings): string | undefined {
  const { settings: used, problems } = readSettings(settings);
  return same(used, settings)
    ? undefined
    : problems[0] ?? "Something in it has no effect";
}

/** A short text that differs where the values of these slots do: what a form was drawn from. */
export function drawnFrom(settings: Settings, slots: string[]): string {
  return fingerprint(
    slots.map((slot) => sorted(valueIn(settings, slot))).join(),
  );
}

/** What stands in a slot; null for nothing. */
function valueIn(settings: Settings, slot: string): unknown {
  const [key, id] = parts(slot);
  if (!isList(key)) return settings[key] ?? null;
  const items: Item[] = settings[key];
  return id === undefined
    ? items.map((item) => item.id)
    : items.find((item) => item.id === id) ?? null;
}

/** Of an order, only how those stand that are there now and were then. */
function holds(settings: Settings, slot: string, value: unknown): boolean {
  const now = valueIn(settings, slot);
  if (!isList(slot)) return same(now, value);
  const [there, then] = [now as string[], value as string[]];
  return same(
    there.filter((id) => then.includes(id)),
    then.filter((id) => there.includes(id)),
  );
}

/** What came goes first; what went comes back last, in the order of its places. */
function inTurn(edits: Edit[]): Edit[] {
  const turn = ({ from, to, place = 0 }: Edit) =>
    to !== null ? (from === null ? -2 : -1) : place;
  return edits.toSorted((a, b) => turn(a) - turn(b));
}

function withBack(settings: Settings, edit: Edit): Settings {
  const [key, id] = parts(edit.slot);
  if (!isList(key)) return { ...settings, [key]: edit.from };
  const items: Item[] = settings[key];
  if (id === undefined) {
    const order = edit.from as string[];
    // Those that came since stay behind all others.
    const rank = ({ id }: Item) =>
      order.includes(id) ? order.indexOf(id) : Infinity;
    return {
      ...settings,
      [key]: items.toSorted((a, b) => rank(a) - rank(b) || 0),
    };
  }
  const place = items.findIndex((item) => item.id === id);
  const back = edit.from === null ? [] : [edit.from as Item];
  return {
    ...settings,
    [key]: place < 0
      ? items.toSpliced(edit.place ?? items.length, 0, ...back)
      : items.toSpliced(place, 1, ...back),
  };
}

function ofLists(list: string, before: Item[], after: Item[]): Edit[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  const edits = [...ids].flatMap((id): Edit[] => {
    const from = before.find((item) => item.id === id) ?? null;
    const to = after.find((item) => item.id === id) ?? null;
    if (same(from, to)) return [];
    const place = (to ? after : before).findIndex((item) => item.id === id);
    const moved = from && to ? {} : { place };
    return [{ slot: `${list}/${id}`, from, to, ...moved }];
  });
  const stay = ({ id }: Item) =>
    [before, after].every((items) => items.some((item) => item.id === id));
  const [from, to] = [before, after].map((items) =>
    items.filter(stay).map(({ id }) => id)
  );
  return same(from, to) ? edits : [...edits, { slot: list, from, to }];
}

function parts(slot: string): [keyof Settings, string | undefined] {
  const at = slot.indexOf("/");
  return at < 0
    ? [slot as keyof Settings, undefined]
    : [slot.slice(0, at) as keyof Settings, slot.slice(at + 1)];
}

function isList(key: string): key is typeof LISTS[number] {
  return (LISTS as readonly string[]).includes(key);
}
