import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { anIncident } from "../../tests/support/builders.ts";
import {
  validateBlocks,
  validateView,
} from "../../workspace/block_kit/validate.ts";
import { firstEvents } from "../declaration/first_events.ts";
import { DEFAULTS } from "../settings/defaults.ts";
import { latest } from "../timeline/latest.ts";
import { cut, escape, oneLine } from "../text.ts";
import { ITEM_ANSWERS } from "../incident/action_item.ts";
import type { ActionItem } from "../incident/aftermath.ts";
import { REVISITS } from "../incident/revisit.ts";
import { TASK_ANSWERS } from "../incident/tasks.ts";
import { itemAnswered, itemForYou, itemsDue } from "./action_item.ts";
import {
  actionItemsForm,
  endedItemForm,
  openItemForm,
} from "./action_items_form.ts";
import { amendForm } from "./amend_form.ts";
import { announcement } from "./announcement.ts";
import { answer } from "./answer.ts";
import {
  archiveAnnounced,
  archiveConfirm,
  archiveNotice,
  archiveStuck,
  exportedFiles,
  keptOpenHere,
} from "./archive.ts";
import { levelsFor } from "../escalation/policy.ts";
import {
  askAnswered,
  askForYou,
  askSettled,
  cannotHelp,
  escalatedHere,
  isOnIt,
  needNotHelp,
  noAnswer,
  passedOn,
} from "./ask.ts";
import { escalateForm } from "./escalate_form.ts";
import { someoneElseForm } from "./someone_else_form.ts";
import { briefing } from "./briefing.ts";
import { card } from "./card.ts";
import {
  decisionAsked,
  decisionAskedAgain,
  decisionRevisited,
} from "./decision.ts";
import { decideForm } from "./decide_form.ts";
import { declareForm, FIELDS } from "./declare_form.ts";
import type { Message } from "./message.ts";
import { done, refused } from "./done.ts";
import { help } from "./help.ts";
import { EVERY_SEVERITY, incidentsList } from "./incidents_list.ts";
import {
  listAnswer,
  NO_INCIDENT_HERE,
  NOT_UNDERSTOOD,
  statusAnswer,
  whoAnswer,
} from "./mention_answers.ts";
import { taskAnswered, taskForYou, taskGivenBack } from "./task.ts";
import { endedTaskForm, openTaskForm, tasksForm } from "./tasks_form.ts";
import { lost } from "./lost.ts";
import { notDeclared } from "./not_declared.ts";
import { notOpened } from "./not_opened.ts";
import { noted } from "./noted.ts";
import { joinerBrief } from "./joiner_brief.ts";
import { timelineAddForm, timelineShow } from "./timeline_forms.ts";
import { pageOf } from "../timeline/page.ts";
import type { KeptEntry } from "../incident/events.ts";
import { opened } from "./opened.ts";
import { closedPrivately } from "./closed_privately.ts";
import { goesOn } from "./goes_on.ts";
import { guideMessage } from "./guide.ts";
import { selfTestNews } from "./self_test.ts";
import { revertedField } from "./settle_fields.ts";
import { settingUp, setupBusy, setUpDone } from "./setup.ts";
import { setupForm } from "./setup_form.ts";
import { called } from "./called.ts";
import * as channelNews from "./channel_changed.ts";
import { handOverForm } from "./hand_over_form.ts";
import { handoverBrief } from "./handover_brief.ts";
import {
  handoverUnanswered,
  handoverWaits,
  nobodyCommands,
  notAcknowledged,
  unfilledLeads,
} from "./nudges.ts";
import { rolesFormButton } from "./role_buttons.ts";
import {
  declined,
  notAskedAnyMore,
  replaced,
  successorAsked,
  takenOff,
  takenOver,
} from "./role_news.ts";
import {
  channelReviewReminder,
  reviewBegun,
  reviewForYou,
  reviewIsThere,
  reviewPublished,
  reviewPublishedBelow,
  reviewReminder,
  reviewSkipped,
} from "./review.ts";
import { reviewForm } from "./review_form.ts";
import { templateForm } from "./template_form.ts";
import { templateOf } from "../review/template.ts";
import { rolesForm } from "./roles_form.ts";
import { customerDraft } from "./customer_draft.ts";
import { stillGoingOn } from "./stale.ts";
import { raised } from "./raised.ts";
import { channelReminder, reminder } from "./reminder.ts";
import { statusUpdateForm } from "./status_update_form.ts";
import { followedUpdate, updateMessage } from "./update.ts";
import { announcedHere } from "./announced_here.ts";
import { settingsChanged } from "./settings_changed.ts";
import { changeLines } from "./settings_lines.ts";

/** A change of everything, in words that people might type. */
function settingsMessages(words: string): Record<string, Message> {
  const name = words.slice(0, 75) || "x";
  const after = {
    ...DEFAULTS,
    procedures: words.slice(0, 3000),
    callLink: words.slice(0, 2900),
    severities: DEFAULTS.severities.map((severity) => ({
      ...severity,
      name,
      meaning: name,
      responders: { users: [words], groups: [words] },
    })),
    templates: Array.from({ length: 90 }, (_, n) => ({
      ...DEFAULTS.templates[0]!,
      id: `t${n}`,
      name,
      tasks: Array(20).fill(words.slice(0, 150)),
    })),
  };
  const change = {
    id: "Fx1/abc",
    by: "U1",
    at: 0,
    edits: [],
    lines: changeLines(DEFAULTS, after),
  };
  return {
    "settings changed": settingsChanged(
      change,
      "https://slack.com/shortcuts/Ft1/x",
    ),
    "settings changed, without the button": settingsChanged(change, undefined),
    "announced here": announcedHere("U1"),
  };
}

/** A message that somebody wrote into the channel, as Slack has it. */
function messageOf(words: string) {
  return {
    ts: "1795424400.000100",
    threadTs: "",
    author: "U1",
    text: escape(words).slice(0, 3000),
    files: [{
      name: words.slice(0, 200),
      url: "https://files.example/a|b><!channel>",
    }],
  };
}

/** An incident of which much is known, in words that people might type. */
function timelineRecord(words: string) {
  const entries = entriesWith(words);
  return anIncident({
    title: words.slice(0, 150) || "x",
    impact: words.slice(0, 1000),
    openTasks: Array.from({ length: 9 }, (_, n) => ({
      id: `t${n}`,
      title: words.slice(0, 300) || "x",
      owner: "",
      givenAt: 0,
      round: 0,
    })),
    lastUpdate: { text: words.slice(0, 3000), by: "U1", at: 0 },
    latest: latest(entries),
    highlights: entries.flatMap(({ event }) =>
      event.kind === "captured" && event.as !== "capture"
        ? [{ as: event.as, message: event.message }]
        : []
    ),
  });
}

function entriesWith(words: string): KeptEntry[] {
  const kinds = [
    "capture",
    "decision",
    "hypothesis",
    "confirmed",
    "ruled_out",
  ] as const;
  return [
    ...Array.from({ length: 60 }, (_, n) => kinds[n % 5]!).map((as) => ({
      kind: "captured" as const,
      as,
      message: messageOf(words),
      by: "U1",
    })),
    ...Array.from({ length: 60 }, () => ({
      kind: "noted" as const,
      text: words || "x",
      by: "U1",
      tried: "did_not_work" as const,
    })),
  ].map((event, n) => ({
    id: `C1#note${n}#0`,
    at: n,
    recordedAt: n,
    told: true,
    event,
  }));
}

/** More settings and problems than anybody has, in words that people might type. */
function setupMessages(words: string): Record<string, Message> {
  const problems = Array.from({ length: 40 }, (_, n) => ({
    key: `setting/${n}`,
    sentence: cut(escape(words), 300),
  }));
  const [severity] = DEFAULTS.severities;
  const settings = {
    ...DEFAULTS,
    severities: Array.from({ length: 40 }, (_, n) => ({
      ...severity!,
      id: `s${n}`,
      name: words.slice(0, 75) || "x",
      meaning: words.slice(0, 75),
    })),
    procedures: words.slice(0, 3000),
  };
  return {
    guide: guideMessage(settings),
    "setting up": settingUp({ channel: "C1", made: 3, all: 44 }),
    "setting up, broken off": settingUp({
      channel: "",
      made: 0,
      all: 0,
      trouble: "Slack was too slow",
    }),
    "set up": setUpDone({
      channel: "C1",
      all: 44,
      guide: "canvas",
      featured: true,
      problems: [],
    }),
    "set up, with problems": setUpDone({
      channel: "C1",
      all: 44,
      guide: "none",
      featured: false,
      problems,
    }),
    "setup is busy": setupBusy("U1"),
    "self-test": selfTestNews({
      broke: problems,
      still: problems,
      mended: problems.map(({ sentence }) => sentence),
      told: {},
    }),
  };
}

/** A status update and what follows from it, in words that people might type. */
function updateMessages(words: string): Record<string, Message> {
  const name = words.slice(0, 75) || "x";
  const record = anIncident({
    title: words.slice(0, 150) || "x",
    severityName: name,
    severityMeaning: words.slice(0, 75),
    impact: words.slice(0, 1000),
    roles: {},
  });
  const event = {
    kind: "updated" as const,
    by: "U1",
    text: words.slice(0, 3000),
    status: "monitoring" as const,
    severity: { id: "s", name, meaning: "", updateMinutes: 30 },
    was: { status: "identified" as const, severity: name },
    impact: words.slice(0, 1000),
    nextUpdateAt: 0,
  };
  const readers = Array.from({ length: 300 }, (_, n) => `U${n}`);
  const which = { where: "privately" as const, due: 1, at: 1 };
  const about = {
    asked: "U1",
    since: 0,
    draft: words.slice(0, 3000),
    said: { messages: 200, more: true },
  };
  return {
    update: updateMessage(event, readers),
    "update that only plans the next": updateMessage(
      { kind: "updated", by: "", text: "", nextUpdateAt: 9 },
    ),
    "followed update": followedUpdate(record, event),
    "customer draft": customerDraft(record, event, 0),
    raised: raised(record, "U1"),
    reminder: reminder(record, which, about),
    "reminder without a draft": reminder(record, which, {
      ...about,
      draft: "",
      said: undefined,
    }),
    "channel reminder": channelReminder(record, which),
  };
}

/** About roles, in words that people might type. */
function roleMessages(words: string): Record<string, Message> {
  const record = { ...timelineRecord(words), roles: {} };
  const brief = {
    ruledOut: words.slice(0, 1000),
    temporary: words.slice(0, 1000),
    notes: words.slice(0, 1000),
  };
  const asked = { role: "commander" as const, from: "U1", by: "U2", brief };
  return {
    called: called(record, "S1"),
    "called by a monitor": called(
      { ...record, declarer: "", source: words.slice(0, 80) },
      "",
    ),
    "handover brief": handoverBrief(record, asked),
    replaced: replaced(record, "commander", {
      user: "U1",
      by: "U2",
      accepted: false,
    }),
    "not asked any more": notAskedAnyMore(record, "commander"),
    "taken off": takenOff(record, "technical_lead", "U1"),
    "successor asked": successorAsked(record, "commander", {
      to: "U1",
      by: "U2",
    }),
    declined: declined(
      record,
      "commander",
      "U1",
      rolesFormButton(record, "hand_over"),
    ),
    "taken over": takenOver("commander", { user: "U1", from: "U2", by: "U3" }),
    "nobody commands": nobodyCommands(record),
    "not acknowledged": notAcknowledged(record),
    "unfilled leads": unfilledLeads(record, [
      "technical_lead",
      "communications_lead",
    ]),
    "handover waits": handoverWaits(record, "commander", "U1"),
    "handover unanswered": handoverUnanswered(record, "commander", "U1"),
  };
}

/** About a review, in words that people might type. */
function reviewMessages(words: string): Record<string, Message> {
  const document = { id: "F1", name: "x", url: "https://x.slack.com/docs/F1" };
  const record = {
    ...timelineRecord(words),
    review: { state: "due" as const, owner: "U1", dueAt: 1, document },
    actionItems: Array.from({ length: 30 }, (_, n) => ({
      id: `i${n}`,
      title: words.slice(0, 300) || "x",
      owner: "",
      due: "2026-12-01",
      does: "prevent" as const,
      addedAt: 0,
      round: 0,
    })),
  };
  const started = { by: "U1", owner: "", dueAt: 0, document };
  const published = {
    kind: "review_published" as const,
    by: "U1",
    summary: words.slice(0, 2500) || "x",
  };
  return {
    "review is there": reviewIsThere(record),
    "review begun": reviewBegun(record, {
      kind: "review_started",
      as: "canvas",
      ...started,
    }),
    "review begun as a file": reviewBegun(record, {
      kind: "review_started",
      as: "file",
      ...started,
    }),
    "review for you": reviewForYou(record, "U2"),
    "review published": reviewPublished(record, published),
    "review published, below": reviewPublishedBelow(record, published),
    "review skipped": reviewSkipped(record, {
      kind: "review_skipped",
      by: "U1",
      why: words.slice(0, 500) || "x",
    }),
    "review reminder": reviewReminder(record, "soon"),
    "review reminder in the channel": channelReviewReminder(record, "late"),
  };
}

/** Decisions and action items of one incident, in words that people might type. */
function settled(words: string) {
  const items = Array.from({ length: 30 }, (_, n): ActionItem => ({
    id: `Fx${n}`,
    title: words.slice(0, 300) || "x",
    owner: n % 2 ? "U1" : "",
    due: n % 3 ? "2026-11-30" : "",
    does: "detect",
    addedAt: 0,
    round: 0,
  }));
  const decisions = (["temporary", "decision"] as const).flatMap((what) =>
    Array.from({ length: 20 }, (_, n) => ({
      id: `mention/C1/${what}${n}`,
      what,
      text: words.slice(0, 1000) || "x",
      owner: n % 2 ? "U1" : "",
      at: 0,
      revisitAt: 1,
      every: 3_600_000,
      round: n,
    }))
  );
  return { items, decisions };
}

/** About asks for help, in words that people might type. */
function askMessages(words: string): Record<string, Message> {
  const asks = Array.from({ length: 30 }, (_, n) => ({
    ask: `escalate/p/0/0/${n}`,
    to: n % 2 ? { user: "U1" } : { group: "S1" },
    service: words.slice(0, 75),
    answerBy: n % 3,
  }));
  const record = anIncident({
    ...timelineRecord(words),
    quiet: { U1: Date.now() + 1 },
    asks: asks.map(({ ask, ...rest }) => ({
      ...rest,
      id: ask,
      why: words.slice(0, 200),
      by: "U1",
      askedAt: Date.now(),
    })),
  });
  const asking = { by: "U1", why: words.slice(0, 1000), asks };
  const escalated = {
    ...asking,
    kind: "escalated" as const,
    level: { policy: "p", place: 0, name: words.slice(0, 75) },
    approvedBy: "U1",
    notAsked: [{ id: "S1", why: "no_group" as const }, {
      id: "U1",
      why: "guest" as const,
    }],
  };
  const answered = { kind: "ask_answered" as const, ask: "a/0", by: "U1" };
  const [first] = asks;
  return {
    "card with asks": card(record, Date.now()),
    "ask for you": askForYou(record, asking),
    "ask for you, by itself": askForYou(record, {
      ...asking,
      by: "",
      because: "not_acknowledged",
    }),
    "escalated": escalatedHere(escalated),
    "escalated to nobody": escalatedHere({ ...escalated, by: "", asks: [] }),
    "passed on": passedOn("U1", first!),
    "is on it": isOnIt(record, "U1"),
    "cannot help": cannotHelp(record, "U1", undefined),
    "cannot help and asked": cannotHelp(record, "U1", first),
    "no answer": noAnswer(record, first!.to),
    "need not help": needNotHelp(record),
    "ask answered": askAnswered(record, { ...answered, how: "on_it" }),
    "ask passed on": askAnswered(record, {
      ...answered,
      how: "someone_else",
      instead: first!,
    }),
    "ask settled": askSettled(record),
  };
}

/** About decisions and action items, in words that people might type. */
function settledMessages(words: string): Record<string, Message> {
  const { items, decisions } = settled(words);
  const record = { ...timelineRecord(words), decisions, actionItems: items };
  const reader = { person: "U1", today: "2026-11-30" };
  const became = Object.values(REVISITS).flat().map((how) => [
    `revisited: ${how}`,
    done(
      decisionRevisited(record, {
        kind: "revisited",
        decision: items[1]!.id,
        text: words,
        how,
        until: 1,
        by: "U1",
      }),
      [],
    ),
  ]);
  return {
    "card with temporary changes": card(record, 0),
    ...Object.fromEntries(
      decisions.slice(19, 22).flatMap((open, n) => [
        [`decision asked ${n}`, decisionAsked(record, open)],
        [`decision asked again ${n}`, decisionAskedAgain(record, open)],
      ]),
    ),
    ...Object.fromEntries(became),
    "action item for you": itemForYou(record, items[0]!, "U1"),
    "action item from a workflow": itemForYou(record, items[1]!, ""),
    "action items due": itemsDue(record, items, reader),
    "one action item due": itemsDue(record, items.slice(1, 2), reader),
    ...Object.fromEntries(
      ITEM_ANSWERS.map((
        answer,
      ) => [
        `action item: ${answer}`,
        done(itemAnswered(items[1]!, answer), []),
      ]),
    ),
  };
}

/** About tasks, and what Incd answers, in words that people might type. */
function answerMessages(words: string): Record<string, Message> {
  const record = timelineRecord(words);
  const task = { task: "t1", title: words.slice(0, 300) || "x", by: "U1" };
  const helped = {
    person: "U1",
    shortcuts: record.shortcuts,
    signs: DEFAULTS.emoji,
    guideIn: "C1",
    now: Date.now(),
  };
  return {
    "task for you": taskForYou(record, task),
    "task given back": taskGivenBack(record, task),
    ...Object.fromEntries(
      TASK_ANSWERS.map((
        answer,
      ) => [`task: ${answer}`, taskAnswered(record, task, answer)]),
    ),
    help: help({ ...helped, record }),
    "help for who has tasks": help({
      ...helped,
      record: { ...record, roles: {}, impact: "" },
      person: "",
    }),
    "help elsewhere": help({ ...helped, record: undefined, shortcuts: {} }),
    status: statusAnswer(record, Date.now()),
    who: whoAnswer(record, undefined),
    list: listAnswer(Array(30).fill(record)),
    "empty list": listAnswer([]),
    "not understood": NOT_UNDERSTOOD,
    "no incident here": NO_INCIDENT_HERE,
  };
}

const finish = {
  triggerUrl: "https://slack.com/shortcuts/Ft1/x",
  declaration: "Fx1",
};

/** Every message that Incd sends, with words that people might type. */
/** What people read before a channel is archived, and where it is kept. */
function archiveMessages(words: string): Record<string, Message> {
  const record = anIncident({ title: words.slice(0, 150) || "x" });
  const announced = { kind: "archive_announced" as const, archiveAt: 1 };
  const name = `${words.replace(/\n/g, " ").slice(0, 80) || "x"}.md`;
  const files = Array.from({ length: 60 }, (_, n) => ({
    id: `F${n}`,
    name,
    url: `https://northwind.slack.com/files/U1/F${n}/${"x".repeat(60)}.md`,
  }));
  return {
    "a notice that a channel will be archived": archiveNotice(
      record,
      announced,
    ),
    "a notice that a private channel is archived now": archiveNotice(
      { ...record, private: true },
      { ...announced, by: "U1" },
    ),
    "a private notice of an archive": archiveAnnounced(record, announced),
    "a question whether to archive now": archiveConfirm(record),
    "a channel that is kept open": keptOpenHere({
      kind: "kept_open",
      by: "U1",
      until: 1,
    }),
    "where all of a channel is kept": exportedFiles(record, {
      kind: "exported",
      files,
      messages: 10_000,
    }),
    "a channel that cannot be archived": archiveStuck(record, "shared"),
    "the same for an unknown reason": archiveStuck(record, "other"),
  };
}

function everyMessage(words: string): Record<string, Message> {
  const title = words.slice(0, 150) || "x";
  const bare = anIncident({
    title,
    description: words,
    source: words.slice(0, 80),
    assumed: [words, words],
    tasks: Array.from({ length: 20 }, () => words.slice(0, 150) || "x"),
    roles: { commander: "U1", technical_lead: "U1", communications_lead: "U2" },
    notInvited: [{ id: "U3", code: "cant_invite" }, {
      id: "S1",
      code: "other",
    }],
  });
  const record = { ...bare, latest: latest(firstEvents(bare)) };
  const entry = {
    at: 0,
    recordedAt: 0,
    event: { kind: "noted" as const, text: words || "x" },
  };
  const lines = Array.from(
    { length: 30 },
    (_, n) => `line ${n} of what is missing`,
  );
  return {
    ...settingsMessages(words),
    ...updateMessages(words),
    ...roleMessages(words),
    ...reviewMessages(words),
    ...answerMessages(words),
    ...settledMessages(words),
    ...archiveMessages(words),
    ...askMessages(words),
    "card of a busy incident": card(timelineRecord(words), 0),
    "joiner's brief": joinerBrief(timelineRecord(words)),
    "joiner's brief of an incident without anything": joinerBrief(
      anIncident({ roles: {} }),
    ),
    "a note that was taken back": noted({
      ...entriesWith(words).at(-1)!,
      event: { kind: "noted", text: words || "x", withdrawn: true },
    }),
    ...setupMessages(words),
    ...channelMessages(words),
    card: card(record, 0),
    "card without anything": card(
      anIncident({ description: "", roles: {}, nextUpdateAt: 1 }),
      Date.now(),
    ),
    announcement: announcement(record),
    "announcement of what is closed": announcement({
      ...record,
      lifecycle: {
        ...record.lifecycle,
        phases: [...record.lifecycle.phases, { status: "closed", at: 0 }],
      },
    }),
    "closed privately": closedPrivately(record),
    "goes on": goesOn({ movedFrom: "C0INCIDENT" }),
    briefing: briefing(record, [
      "commander",
      "technical_lead",
      "communications_lead",
    ]),
    opened: opened(record, {
      done: ["People invited"],
      unfinished: [],
      absences: [],
      notes: [],
    }, undefined),
    "opened partly": opened(record, {
      done: ["x"],
      unfinished: lines,
      absences: lines,
      notes: lines,
    }, finish),
    "not opened": notOpened({ title }, "restricted_action", finish),
    "not declared": notDeclared(
      { title, description: words.slice(0, 3000) },
      `Cannot declare an incident: ${words}`,
    ),
    lost: lost({ title, source: words, severity: words, description: words }),
    noted: noted(entry),
    done: done("Done", lines),
    refused: refused("Cannot acknowledge: <@U1> has"),
    answer: answer("Cannot finish: there is no such declaration"),
  };
}

Deno.test("every message keeps Slack's limits, whatever people type", () => {
  const words = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 4000 }),
    fc.constantFrom(
      "",
      "<!channel>",
      "&".repeat(3000),
      "🔥".repeat(3000),
      "x".repeat(9000),
    ),
  );
  fc.assert(
    fc.property(words, (words) => {
      for (
        const [name, { text, blocks }] of Object.entries(everyMessage(words))
      ) {
        assert(text.trim() !== "", `${name} has a text`);
        assertEquals(validateBlocks(blocks, "message"), [], name);
      }
    }),
    { numRuns: 60 },
  );
});

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

Deno.test("no message lets typed words mention or link", () => {
  const messages = everyMessage(
    "<!channel> <@U0EVIL> <https://evil.example|click>",
  );
  for (const [name, message] of Object.entries(messages)) {
    const mrkdwn = mrkdwnOf(message);
    for (const word of ["<!channel>", "<@U0EVIL>", "<https://evil"]) {
      assert(!mrkdwn.includes(word), `${name}: ${mrkdwn}`);
    }
  }
});

Deno.test("the form keeps Slack's limits, with settings as large as they get", () => {
  const many = Array.from({ length: 150 }, (_, n) => n);
  const large = {
    ...DEFAULTS,
    types: many.map((n) => ({
      id: `t${n}`,
      name: `Type ${n} ${"x".repeat(80)}`,
      responders: { users: [], groups: [] },
      roles: {},
    })),
    defaultType: "t7",
    templates: many.map((n) => ({
      id: `x${n}`,
      name: `Scenario ${n} ${"x".repeat(80)}`,
      type: "t1",
      severity: "sev1",
      roles: {},
      tasks: ["a"],
    })),
  };
  for (const settings of [DEFAULTS, { ...DEFAULTS, templates: [] }, large]) {
    assertEquals(validateView(declareForm(settings) as never), []);
  }
});

Deno.test("the form's fields have one name each, so that what was typed stays when it is redrawn", () => {
  const { blocks } = declareForm(DEFAULTS) as unknown as {
    blocks: { block_id: string; element: { action_id: string } }[];
  };

  assertEquals(blocks.map((block) => block.block_id), [...FIELDS]);
  for (const { block_id, element } of blocks) {
    assertEquals(element.action_id, block_id);
  }
});

Deno.test("the form Status update keeps Slack's limits", () => {
  const impact = "x".repeat(1000);
  const [severity] = DEFAULTS.severities;
  const many = Array.from({ length: 150 }, (_, n) => ({
    ...severity!,
    id: `s${n}`,
    name: `${n} ${"x".repeat(80)}`,
  }));
  for (const severities of [DEFAULTS.severities, many]) {
    const form = statusUpdateForm(
      anIncident({ impact }),
      severities,
      "x".repeat(4000),
    );
    assertEquals(
      validateView({ ...form, private_metadata: "{}" } as never),
      [],
    );
  }
});

Deno.test("the forms about decisions and action items keep Slack's limits", () => {
  for (const words of ["x", "<!channel>".repeat(100), "🔥".repeat(1000)]) {
    const { items, decisions } = settled(words);
    const many = Array.from(
      { length: 5 },
      (_, n) => items.map((item) => ({ ...item, id: `${item.id}/${n}` })),
    ).flat();
    const ended = { how: "done", by: "U1", at: 0 } as const;
    for (
      const form of [
        decideForm("U1"),
        actionItemsForm(anIncident()),
        actionItemsForm(anIncident({ actionItems: many })),
        openItemForm(items[1]!),
        endedItemForm({ ...items[1]!, ended }),
        { ...decideForm("U1"), blocks: revertedField(decisions) },
        { ...decideForm("U1"), blocks: revertedField(decisions.slice(0, 1)) },
      ]
    ) {
      const shown = { ...form, notify_on_close: true, private_metadata: "{}" };
      assertEquals(validateView(shown as never), []);
      assert(!mrkdwnOf(form).includes("<!channel>"));
    }
  }
});

Deno.test("the forms about asks for help keep Slack's limits", () => {
  const words = "<!channel>".repeat(300);
  const level = {
    name: words.slice(0, 75),
    targets: { users: ["U1"], groups: ["S1"], services: ["s0"] },
    answerMinutes: 5,
    when: { unacknowledgedMinutes: 0, phaseMinutes: 0 },
    decides: "U1",
    deputy: "U2",
    page: false,
  };
  const levels = Array(4).fill(level);
  const policy = { id: "p", name: "P", severities: [], types: [], levels };
  const services = Array.from({ length: 150 }, (_, n) => ({
    id: `s${n}`,
    name: `${n} ${words.slice(0, 60)}`,
    experts: { users: ["U1"], groups: [] },
    channel: "",
  }));
  const drawn = {
    settings: { ...DEFAULTS, services },
    levels: levelsFor({ policies: [policy] }, anIncident()),
    next: undefined,
    groups: [{ id: "S1", handle: words.slice(0, 80) }],
  };
  const bare = { settings: DEFAULTS, levels: [], next: undefined, groups: [] };
  for (
    const form of [
      escalateForm(timelineRecord(words), {
        ...drawn,
        levels: drawn.levels.map((one, place) => ({
          ...one,
          level: { ...level, name: `${place} ${level.name.slice(0, 70)}` },
        })),
      }),
      escalateForm(anIncident(), bare),
      someoneElseForm("C1"),
    ]
  ) {
    assertEquals(validateView(form as never), []);
    const read = form.blocks.filter(({ type }) => type === "section");
    assert(!mrkdwnOf(read).includes("<!channel>"));
  }
});

Deno.test("the forms about roles keep Slack's limits", () => {
  const asked = anIncident({
    ...timelineRecord("<!channel>".repeat(300)),
    roles: { commander: "U1", technical_lead: "U2" },
    handovers: [{ role: "commander", from: "U1", to: "U3", offeredAt: 0 }],
  });
  for (const record of [asked, anIncident()]) {
    assertEquals(validateView(rolesForm(record) as never), []);
    assertEquals(validateView(handOverForm(record, "U1") as never), []);
  }
  assertEquals(validateView(rolesForm(anIncident({ roles: {} })) as never), []);
});

Deno.test("the forms of tasks and amendments and the list keep Slack's limits, whatever people type", () => {
  const words = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 400 }),
    fc.constantFrom("<!channel> <@U0EVIL>", "&".repeat(300), "🔥".repeat(300)),
  );
  fc.assert(
    fc.property(words, fc.nat(120), (typed, n) => {
      const record = busy(typed, n);
      const chosen = { list: "open" as const, severity: EVERY_SEVERITY };
      const views = [
        tasksForm(record),
        amendForm(record, DEFAULTS.types),
        templateForm(DEFAULTS, templateOf(record, entriesWith(typed))),
        ...(["due", "started", "published", "skipped"] as const).map((state) =>
          reviewForm({
            ...record,
            resolution: { fix: typed, customers: typed, by: "", at: 0 },
            review: {
              state,
              owner: "U1",
              dueAt: 1795424400000,
              words: typed,
            },
          })
        ),
        incidentsList(Array(n).fill(record), chosen, DEFAULTS.severities, {
          complete: false,
          now: Date.now(),
        }),
        ...record.openTasks.slice(0, 1).map(openTaskForm),
        ...record.endedTasks.slice(0, 1).map(endedTaskForm),
      ];
      for (const view of views) {
        assertEquals(validateView(view as never), [], view.callback_id);
        for (const word of ["<!channel>", "<@U0EVIL>"]) {
          assert(!mrkdwnOf(view).includes(word), view.callback_id);
        }
      }
    }),
    { numRuns: 30 },
  );
});

/** An incident with so many tasks, open ones and some that ended. */
function busy(words: string, n: number) {
  const tasks = Array.from({ length: n }, (_, n) => ({
    id: `t${n}`,
    title: cut(oneLine(words), 300) || "x",
    owner: n % 2 ? "U1" : "",
    givenAt: 0,
    round: 0,
  }));
  return anIncident({
    ...timelineRecord(words),
    description: words,
    type: "gone",
    typeName: words.slice(0, 75) || "x",
    tasks: tasks.slice(0, 20).map(({ title }) => title),
    openTasks: tasks,
    endedTasks: tasks.slice(0, 10).map((task) => ({
      ...task,
      id: `ended ${task.id}`,
      how: "done",
      by: "U1",
      endedAt: 0,
    })),
    nextUpdateAt: 1,
  });
}

Deno.test("the form Set up Incd keeps Slack's limits", () => {
  for (const channel of ["", "C1"]) {
    assertEquals(validateView(setupForm(channel) as never), []);
  }
});

Deno.test("the forms of the timeline keep Slack's limits, whatever people write", () => {
  const words = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 1000 }),
    fc.constantFrom(
      "",
      "<!channel> <https://evil.example|click>",
      "🔥".repeat(1000),
    ),
  );
  fc.assert(
    fc.property(words, fc.nat(3), (words, number) => {
      const record = timelineRecord(words);
      const page = pageOf(entriesWith(words), "all", number);
      const show = timelineShow(record, page, "U1", 7);

      assertEquals(validateView(show as never), []);
      assert(!mrkdwnOf(show).includes("<!channel>"));
    }),
    { numRuns: 30 },
  );
  const nothing = pageOf([], "decisions", 0);
  const empty = timelineShow(anIncident(), nothing, "U1", 0);
  assertEquals(validateView(empty as never), []);
  assertEquals(validateView(timelineAddForm(1795424400000) as never), []);
});

/** What people do to channels. */
function channelMessages(words: string): Record<string, Message> {
  const { channelArchived, channelDeleted, ...others } = channelNews;
  const record = anIncident({
    title: words,
    name: words.slice(0, 80),
    announcementChannel: "C0INCIDENTS",
    announcementTs: "1.2",
  });
  const hidden = anIncident({ ...record, private: true, roles: {} });
  const event = { kind: "channel_changed" as const, by: "U0BEN" };
  return {
    "channel archived": channelArchived(record, { ...event, how: "archived" }),
    "private channel archived": channelArchived(hidden, {
      ...event,
      how: "archived",
      by: "",
    }),
    "channel deleted": channelDeleted(record, { ...event, how: "deleted" }),
    "channel back": others.channelBack(record),
    "Incd must be invited": others.inviteIncd(hidden),
    "channel private": others.channelPrivate({ ...record, private: true }),
    "channel shared": others.channelShared(record),
    "channel not shared": others.channelNotShared(record),
    "Incd came back": others.incdCameBack(record),
    "silence": stillGoingOn(record, 0),
    "Incd is out": others.incdIsOut(hidden),
    "announcement of a private one": others.announcementWithheld(hidden),
    "announcement of a shared one": others.announcementWithheld(record),
  };
}
