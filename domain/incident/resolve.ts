import { allow, type Decision, type Refusal, refuse } from "../decision.ts";
import { characters } from "../text.ts";
import type { EndEvent, Evident } from "./end_events.ts";
import { beginnings, endings } from "./evidence.ts";
import { statusOf } from "./lifecycle.ts";
import { possible } from "./possible.ts";
import type { IncidentRecord } from "./record.ts";
import { UPDATE_TEXT_MAX } from "./update.ts";

/** As in "Cannot <what>". */
export const RESOLVE = "resolve";

/** What fixed it, and who was affected, as people still read them. Characters. */
export const FIX_MAX = 1000;
export const CUSTOMERS_MAX = 1000;

/** People's clocks and Slack's may differ by so much. Milliseconds. */
const CLOCKS_APART_MS = 60_000;

/** How long before its declaration an incident can have hurt. Milliseconds. */
const LONG_BEFORE_MS = 30 * 24 * 3_600_000;

/** How somebody ends an incident. */
export interface Resolving {
  /** Slack user id; "" for a workflow. */
  by: string;
  fix: string;
  /** Who was affected, how many; "" if nobody said it. */
  customers?: string;
  /** The last words to everybody who follows. */
  text?: string;
  /** When it hurt: what is absent, as the surest evidence says; "nobody" if it hurt nobody. */
  impact?: "nobody" | { start?: Evident; end?: Evident };
  /** Until when its review is to be published, milliseconds since 1970; absent if none is asked for. */
  reviewDueAt?: number;
}

/** It is over: what fixed it must be said, and when it hurt. */
export function resolve(
  record: IncidentRecord,
  { by, reviewDueAt, ...wanted }: Resolving,
  at: number,
): Decision<Extract<EndEvent, { kind: "resolved" }>> {
  const can = possible(record.lifecycle, "resolve");
  if (!can.ok) return can;
  const fix = wanted.fix.trim();
  const customers = wanted.customers?.trim() ?? "";
  const text = wanted.text?.trim() ?? "";
  if (!fix) {
    return refuse(
      "text_missing",
      `Cannot ${RESOLVE}: say in a few words what fixed it, even if it went away by itself`,
    );
  }
  const impact = impactOf(record, wanted.impact, at);
  const wrong = tooLong("what fixed it", fix, FIX_MAX) ??
    tooLong("who was affected", customers, CUSTOMERS_MAX) ??
    tooLong("the final update", text, UPDATE_TEXT_MAX) ??
    (impact && whyImpossible(record, impact, at));
  if (wrong) return wrong;
  const owner = record.roles.commander || by || record.declarer;
  return allow({
    kind: "resolved",
    by,
    fix,
    customers,
    ...(text ? { text } : {}),
    ...(impact ? { impact } : {}),
    was: statusOf(record.lifecycle),
    ...(reviewDueAt ? { review: { owner, dueAt: reviewDueAt } } : {}),
  });
}

/**
 * What two people compete for who resolve an incident at the same moment: to
 * end it this time.
 */
export function endingSubject(
  what: "resolve" | "reopen",
  { lifecycle }: Pick<IncidentRecord, "lifecycle">,
): string {
  const ended = lifecycle.phases.filter(({ status }) => status === "resolved");
  return `${what}/${ended.length}`;
}

function impactOf(
  record: IncidentRecord,
  said: Resolving["impact"],
  at: number,
): { start: Evident; end: Evident } | undefined {
  if (said === "nobody") return undefined;
  const end = said?.end ?? endings(record.lifecycle, at)[0]!;
  return {
    start: said?.start ?? beginnings(record)[0]!,
    end: end.from === "resolved" ? { ...end, at } : end,
  };
}

function whyImpossible(
  { declaredAt }: IncidentRecord,
  { start, end }: { start: Evident; end: Evident },
  now: number,
): Refusal | undefined {
  const why = start.at > end.at
    ? "the impact cannot end before it began"
    : end.at > now + CLOCKS_APART_MS
    ? "the impact cannot end in the future. If it still hurts, the incident is not over"
    : start.at < declaredAt - LONG_BEFORE_MS
    ? "the impact cannot begin more than 30 days before the declaration"
    : undefined;
  return why
    ? refuse("clocks_out_of_order", `Cannot ${RESOLVE}: ${why}`)
    : undefined;
}

function tooLong(what: string, words: string, max: number) {
  const length = characters(words);
  return length > max
    ? refuse(
      "text_too_long",
      `Cannot ${RESOLVE}: ${what} has ${length} characters, at most ${max} are possible`,
    )
    : undefined;
}
