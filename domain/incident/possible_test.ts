import { assertEquals } from "@std/assert";
import { anIncident } from "../../tests/support/builders.ts";
import type { Decision } from "../decision.ts";
import { acknowledge } from "./acknowledge.ts";
import { amend } from "./amend.ts";
import { archiveNow, keepOpen } from "./archive.ts";
import { recapture } from "./capture.ts";
import { changeRole } from "./change_role.ts";
import { editClocks } from "./edit_clocks.ts";
import { follow } from "./follow.ts";
import { note } from "./note.ts";
import { type CommandName, possible } from "./possible.ts";
import type { IncidentRecord } from "./record.ts";
import { reopen } from "./reopen.ts";
import { nothingNew, snooze } from "./reminder_answers.ts";
import { resolve } from "./resolve.ts";
import { changeReview, reviewStartable } from "./review.ts";
import { type Status, STATUSES } from "./status.ts";
import { answerTask } from "./tasks.ts";
import { accept, decline, merge } from "./triage.ts";
import { update } from "./update.ts";

const NOW = Date.UTC(2026, 10, 23, 10);

/** What follows "Cannot <what>: ", by the status. */
const WHY_NOT: Record<Status, string> = {
  triage: "the incident is not resolved, its status is Triage",
  investigating: "the incident is not resolved, its status is Investigating",
  identified: "the incident is not resolved, its status is Identified",
  monitoring: "the incident is not resolved, its status is Monitoring",
  resolved: "the incident is resolved. If it is not over, reopen it",
  closed:
    "the incident is closed. If it is not over, reopen it: it goes on in a new channel",
  declined: "it was declined. If it is an incident after all, reopen it",
  merged: "it was merged into another incident, where it goes on",
};

type Row = [
  /** Whether it is allowed, in the order of `STATUSES`; "!" where it is done already. */
  allowed: string,
  what: string,
  decide: (record: IncidentRecord) => Decision<unknown>,
];

/** Everything that people can do, by the rule behind the command itself. */
const TABLE: Record<CommandName, Row> = {
  acknowledge: [
    "✓✓✓✓––––",
    "acknowledge",
    (record) => acknowledge(record, "U1"),
  ],
  post_update: [
    "✓✓✓✓✓–––",
    "post an update",
    (record) => update(record, { by: "U1", text: "New" }, NOW),
  ],
  nothing_new: [
    "✓✓✓✓––––",
    "say that nothing is new",
    (record) => nothingNew(record, "U1"),
  ],
  put_off_update: [
    "✓✓✓✓––––",
    "put off the next update",
    (record) => snooze(record, { by: "U1", at: NOW, minutes: 15 }),
  ],
  follow: ["✓✓✓✓––––", "follow", (record) => follow(record, "U1")],
  change_roles: [
    "✓✓✓✓✓–––",
    "take the role",
    (record) =>
      changeRole(record, { kind: "take", role: "technical_lead" }, "U1"),
  ],
  hand_over: [
    "✓✓✓✓––––",
    "hand over",
    (record) =>
      changeRole(record, { kind: "offer", role: "commander", to: "U1" }, "U1"),
  ],
  add_to_timeline: [
    "✓✓✓✓✓–––",
    "log to the timeline",
    (record) => note(record, { text: "Restarted", by: "U1" }, NOW),
  ],
  capture: [
    "✓✓✓✓✓–––",
    "keep the message in the timeline",
    (record) =>
      recapture(
        record,
        undefined,
        { ts: "1.1", text: "x", user: "U1" },
        "capture",
        new Set(["capture"]),
        "U1",
      ),
  ],
  change_tasks: [
    "✓✓✓✓✓–––",
    "finish the task",
    (record) => answerTask(record, "t1", "done", "U1"),
  ],
  amend: [
    "✓✓✓✓✓–––",
    "amend the incident",
    (record) => amend(record, { by: "U1", title: "Other" }),
  ],
  escalate: [
    "✓✓✓✓––––",
    "escalate",
    ({ lifecycle }) => possible(lifecycle, "escalate"),
  ],
  answer_ask: [
    "✓✓✓✓––––",
    "answer",
    ({ lifecycle }) => possible(lifecycle, "answer_ask"),
  ],
  page: ["✓✓✓✓––––", "page", ({ lifecycle }) => possible(lifecycle, "page")],
  decide: [
    "✓✓✓✓✓–––",
    "note the decision",
    ({ lifecycle }) => possible(lifecycle, "decide"),
  ],
  revisit: [
    "✓✓✓✓✓–––",
    "change the decision",
    ({ lifecycle }) => possible(lifecycle, "revisit"),
  ],
  accept: [
    "✓!!!––––",
    "accept",
    (record) => accept(record, "U1"),
  ],
  decline: [
    "✓✓✓✓––––",
    "decline",
    (record) => decline(record, { by: "U1", why: "" }),
  ],
  merge: [
    "✓✓✓✓––––",
    "merge",
    (record) =>
      merge(record, { by: "U1", into: { ...anIncident(), channel: "C9" } }),
  ],
  resolve: [
    "✓✓✓✓––––",
    "resolve",
    (record) => resolve(record, { by: "U1", fix: "Rolled back" }, NOW),
  ],
  reopen: [
    "––––✓✓✓–",
    "reopen",
    (record) => reopen(record, { by: "U1", why: "It is back" }),
  ],
  edit_clocks: [
    "✓✓✓✓✓–––",
    "edit the clocks",
    (record) =>
      editClocks(record, {
        by: "U1",
        wanted: [{ clock: "detected", at: record.declaredAt - 1 }],
        how: "edited",
        why: "The graph",
      }, NOW),
  ],
  change_action_items: [
    "✓✓✓✓✓–––",
    "change the action items",
    ({ lifecycle }) => possible(lifecycle, "change_action_items"),
  ],
  start_review: [
    "––––✓–––",
    "start the review",
    (record) => reviewStartable(record),
  ],
  change_review: [
    "––––✓–––",
    "change the review",
    (record) => changeReview(record, { by: "U1", owner: "U2" }),
  ],
  keep_open: [
    "––––✓–✓✓",
    "keep the channel open",
    (record) => keepOpen(record, "U1", 14, NOW),
  ],
  archive_now: [
    "––––✓–✓✓",
    "archive the channel",
    (record) => archiveNow(record, record.roles.commander!, NOW),
  ],
};

/** An incident in which everything could be done, were it not for its status. */
function incidentIn(status: Status): IncidentRecord {
  const record = anIncident();
  const { lifecycle, declaredAt: at } = record;
  return {
    ...record,
    lifecycle: {
      ...lifecycle,
      phases: [...lifecycle.phases, { status, at: at + 60_000 }],
    },
    openTasks: [
      { id: "t1", title: "Roll back", owner: "U1", givenAt: at, round: 0 },
    ],
  };
}

for (const [command, [allowed, what, decide]] of Object.entries(TABLE)) {
  Deno.test(`${command} is allowed or refused in each status with the sentence that people read`, () => {
    const answers = STATUSES.map((status) => {
      const decided = decide(incidentIn(status));
      return decided.ok ? "✓" : decided.message;
    });

    assertEquals(
      answers,
      STATUSES.map((status, n) =>
        allowed[n] === "✓"
          ? "✓"
          : `Cannot ${what}: ${
            allowed[n] === "!" ? "it is an incident already" : WHY_NOT[status]
          }`
      ),
    );
  });
}
