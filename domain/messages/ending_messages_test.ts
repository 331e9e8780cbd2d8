import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { anIncident } from "../../tests/support/builders.ts";
import {
  validateBlocks,
  validateView,
} from "../../workspace/block_kit/validate.ts";
import type { Lifecycle } from "../incident/lifecycle.ts";
import { DEFAULTS } from "../settings/defaults.ts";
import { card } from "./card.ts";
import { clocksEdited } from "./clocks_edited.ts";
import { clocksForm } from "./clocks_form.ts";
import { customerDraft } from "./customer_draft.ts";
import { formAnswer, statusAnswer } from "./mention_answers.ts";
import { reopenForm } from "./reopen_form.ts";
import { neededAgain, reopenedElsewhere, reopenedMessage } from "./reopened.ts";
import { resolveForm, withMoments } from "./resolve_form.ts";
import { resolvedElsewhere, resolvedMessage } from "./resolved.ts";
import { statusUpdateForm } from "./status_update_form.ts";

const AT = Date.UTC(2026, 10, 23, 9);

const WORDS = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 3000 }),
  fc.constantFrom(
    "<!channel> <@U0EVIL> <https://evil.example|click>",
    "&".repeat(3000),
    "🔥".repeat(1000),
  ),
);

/** Resolved and reopened so many times, all of it set by hand. */
function lifecycle(times: number): Lifecycle {
  const set = { how: "estimated", by: "U1", measured: AT } as const;
  const impact = { at: AT, from: "typed" } as const;
  return {
    detectedAt: AT - 60_000,
    detected: set,
    acknowledged: { by: "U1", at: AT, set },
    phases: [
      { status: "investigating", at: AT },
      ...Array.from({ length: times }, () => [
        { status: "monitoring" as const, at: AT, set },
        { status: "resolved" as const, at: AT, set },
      ]).flat(),
    ],
    impacts: Array.from({ length: times }, () => ({
      start: impact,
      end: impact,
      set: { start: set, end: set },
    })),
  };
}

/** Everything that is seen of an end, in words that people might type. */
function everything(words: string, times: number) {
  const text = words.slice(0, 1000) || "x";
  const record = anIncident({
    title: words.slice(0, 150) || "x",
    severityName: words.slice(0, 75) || "x",
    impact: text,
    lifecycle: lifecycle(times),
    resolution: { fix: text, customers: text, by: "U1", at: AT },
    review: { state: "due", owner: "U1", dueAt: AT },
    asks: [{
      id: "a/0",
      to: { user: "U2" },
      why: text,
      by: "U1",
      askedAt: AT,
      answerBy: 0,
      ended: { how: "on_it", by: "U2", at: AT },
    }],
    decisions: [{
      id: "d",
      what: "temporary",
      text,
      owner: "U1",
      at: AT,
      revisitAt: AT,
      every: 0,
      round: 0,
    }],
    roles: { commander: "U1", technical_lead: "U2" },
  });
  const moment = { at: AT, from: "first_alert" } as const;
  const resolved = {
    kind: "resolved" as const,
    by: "U1",
    fix: text,
    customers: text,
    text: words.slice(0, 3000),
    impact: { start: moment, end: moment },
    was: "monitoring" as const,
    review: { owner: "U1", dueAt: AT },
  };
  const { impact: _, ...hurtNobody } = { ...resolved, by: "" };
  const reopened = {
    kind: "reopened" as const,
    by: "U1",
    why: text,
    status: "identified" as const,
  };
  const edits = record.lifecycle.phases.map(({ status }, n) => ({
    clock: `phase/${n}` as const,
    status,
    at: AT,
    was: AT,
    how: "estimated" as const,
  }));
  const drawn = {
    starts: [moment],
    ends: [moment],
    timeZone: "Europe/Lisbon",
    text: words,
    customers: text,
  };
  const form = resolveForm(record, drawn);
  return {
    messages: [
      card(record, AT),
      resolvedMessage(record, resolved, AT),
      resolvedMessage(record, hurtNobody, AT),
      resolvedElsewhere(record, resolved),
      reopenedMessage(record, reopened),
      reopenedMessage(anIncident({ roles: {} }), reopened),
      reopenedElsewhere(record, reopened),
      neededAgain(record, reopened, ["commander", "technical_lead"]),
      clocksEdited(record, {
        kind: "clocks_edited",
        by: "U1",
        edits,
        why: text,
      }),
      customerDraft(record, { status: "resolved", by: "U1" }, AT),
      statusAnswer(record, AT),
      formAnswer(record, "resolve"),
      formAnswer(record, "reopen"),
      formAnswer(anIncident(), "resolve"),
    ],
    views: [
      form,
      withMoments(form as never, ["start", "end"], AT),
      reopenForm(),
      clocksForm(record.lifecycle, "Europe/Lisbon"),
      statusUpdateForm(record, DEFAULTS.severities),
    ],
  };
}

/** All of it in which Slack reads mentions and links. */
function mrkdwnOf(shown: unknown): string {
  return JSON.stringify(
    shown,
    (key, value) =>
      key === "initial_value" || value?.type === "plain_text"
        ? undefined
        : value,
  );
}

Deno.test("what is seen of an end keeps Slack's limits and mentions nobody, whatever people type and however often it came back", () => {
  fc.assert(
    fc.property(WORDS, fc.nat(60), (words, times) => {
      const { messages, views } = everything(words, times);
      for (const { text, blocks } of messages) {
        assert(text.trim() !== "");
        assertEquals(validateBlocks(blocks, "message"), [], text);
      }
      for (const view of views) {
        assertEquals(validateView(view as never), [], view.callback_id);
      }
      const mrkdwn = mrkdwnOf([messages, views]);
      for (const word of ["<!channel>", "<@U0EVIL>", "<https://evil"]) {
        assert(!mrkdwn.includes(word), word);
      }
    }),
    { numRuns: 60 },
  );
});
