import type { Review } from "../incident/aftermath.ts";
import type { EndEvent } from "../incident/end_events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { cut, escape, oneLine } from "../text.ts";
import { context, header, section, typed, workflowButton } from "./blocks.ts";
import { dayName, moment } from "./dates.ts";
import type { Block, Message } from "./message.ts";
import { row } from "./role_buttons.ts";

/** How many action items are shown to everybody. */
const ITEMS_SHOWN = 8;

type Incident = Pick<IncidentRecord, "channel" | "shortcuts">;

/** Writes the facts with one click, from anywhere. */
export function startReviewButton({ channel, shortcuts }: Incident): Block[] {
  const shortcut = shortcuts.start_review;
  return shortcut
    ? [
      workflowButton("start_review", "Start review", shortcut.url, { channel }),
    ]
    : [];
}

/** Opens the form about the review, from anywhere. */
export function reviewFormButton({ channel, shortcuts }: Incident): Block[] {
  const shortcut = shortcuts.review_button;
  return shortcut
    ? [
      workflowButton("review", "Review", shortcut.url, {
        channel,
        form: "review",
      }),
    ]
    : [];
}

/** Where the review stands, a line of mrkdwn: "" if none is asked for. */
export function reviewLine({ review }: Pick<IncidentRecord, "review">): string {
  if (!review) return "";
  const by = review.owner ? `, by <@${review.owner}>` : ", nobody has it yet";
  const due = review.dueAt
    ? `, due ${moment(review.dueAt, "{date_short}")}`
    : "";
  switch (review.state) {
    case "due":
      return `Not begun${by}${due}`;
    case "started":
      return `${link(review, "Begun")}${by}${due}`;
    case "published":
      return link(review, "Published");
    case "skipped":
      return `Skipped: ${escape(cut(oneLine(review.words ?? ""), 200))}`;
  }
}

/** For whoever started it in another place than the incident's channel. */
export function reviewIsThere(record: IncidentRecord): Message {
  const text = `✓ ${
    link(record.review, "The review")
  } of <#${record.channel}> is begun: the facts are there, the questions are yours`;
  return { text, blocks: [section(text)] };
}

/** In the channel: the facts are written, and everybody who was there knows more. */
export function reviewBegun(
  record: IncidentRecord,
  { by, owner, dueAt, as, document }: Extract<
    EndEvent,
    { kind: "review_started" }
  >,
): Message {
  const place = as === "canvas"
    ? `<${document.url}|this channel's canvas>`
    : `<${document.url}|this file>`;
  const head = `*The review is begun*${by ? ` by <@${by}>` : ""}, in ${place}`;
  return {
    text: head,
    blocks: [
      section(
        `${head}. The facts are written; what only people know stands there as questions. ${
          as === "canvas"
            ? "Answer those that you can"
            : "Take it where you write such things, or answer in this thread"
        }`,
      ),
      ...row(reviewFormButton(record)),
      context(
        [
          owner ? `<@${owner}> sees to it` : "",
          dueAt ? `to be published by ${moment(dueAt, "{date_short}")}` : "",
        ].filter(Boolean).join(", ") || "Nobody has it yet",
      ),
    ],
  };
}

/** To whoever shall see to the review. */
export function reviewForYou(record: IncidentRecord, by: string): Message {
  const { review, channel } = record;
  const due = review?.dueAt
    ? `, due ${moment(review.dueAt, "{date_short}")}`
    : "";
  const head = `${
    by ? `<@${by}> gave you` : "You have"
  } the review of <#${channel}>${due}`;
  return about(record, head, [
    review?.document
      ? `It is begun: ${link(review, "open it")}`
      : "With one click the facts are written; you answer the questions",
  ]);
}

/** What came of the review, for everybody. */
export function reviewPublished(
  record: IncidentRecord,
  { by, summary }: Extract<EndEvent, { kind: "review_published" }>,
): Message {
  const { title, severityName, channel, review } = record;
  return {
    text: `Review of ${escape(severityName)} ${escape(title)}: ${
      escape(cut(oneLine(summary), 300))
    }`,
    blocks: [
      header(`Review: ${title}`),
      typed(summary),
      ...items(record),
      section(
        `${link(review, "Read the whole review")}  ·  <#${channel}>`,
      ),
      context(
        `${escape(severityName)} incident of ${
          moment(record.declaredAt, "{date_short}")
        }${by ? `, published by <@${by}>` : ""}`,
      ),
    ],
  };
}

/** Below the announcement, for those who follow its thread. */
export function reviewPublishedBelow(
  record: IncidentRecord,
  { summary }: Extract<EndEvent, { kind: "review_published" }>,
): Message {
  const text = `*${link(record.review, "The review is published")}*: ${
    escape(cut(oneLine(summary), 300))
  }`;
  return { text, blocks: [section(text)] };
}

function items({ actionItems }: IncidentRecord): Block[] {
  const all = actionItems.filter(({ ended }) => ended?.how !== "dropped");
  const lines = all.slice(0, ITEMS_SHOWN).map(({ title, owner, due, ended }) =>
    `• ${escape(cut(oneLine(title), 150))}: ${
      ended ? "done" : owner ? `<@${owner}>` : "nobody yet"
    }${due && !ended ? `, by ${dayName(due)}` : ""}`
  );
  if (!lines.length) return [];
  const more = all.length - lines.length;
  return [
    section(
      `*Action items*\n${lines.join("\n")}${
        more > 0 ? `\nand ${more} more` : ""
      }`,
    ),
  ];
}

/** In the channel: there will be none, and why. */
export function reviewSkipped(
  record: IncidentRecord,
  { by, why }: Extract<EndEvent, { kind: "review_skipped" }>,
): Message {
  const head = `The review is skipped${by ? ` by <@${by}>` : ""}`;
  return {
    text: `${head}: ${escape(oneLine(why))}`,
    blocks: [
      section(head),
      typed(why),
      ...row(startReviewButton(record)),
    ],
  };
}

/** How late a review is, when somebody is reminded of it. */
export type ReviewTime = "soon" | "due" | "late";

/** The private reminder to whoever has the review. */
export function reviewReminder(
  record: IncidentRecord,
  time: ReviewTime,
): Message {
  const { review, channel } = record;
  return about(
    record,
    `The review of <#${channel}> ${whenDue(review!.dueAt, time)}`,
    [
      review!.document
        ? `${
          link(review, "It is begun")
        }. When its questions are answered, publish it`
        : "Nobody has begun it. With one click the facts are written",
    ],
  );
}

/** The same in the channel, once, when the private ones were in vain. */
export function channelReviewReminder(
  record: IncidentRecord,
  time: ReviewTime,
): Message {
  const { review } = record;
  const text = `The review ${whenDue(review!.dueAt, time)}. ${
    review!.owner
      ? `<@${review!.owner}> has it: who can help, or take it?`
      : "Nobody has it: who takes it?"
  }`;
  return { text, blocks: [section(text), ...row(...buttons(record))] };
}

function whenDue(dueAt: number, time: ReviewTime): string {
  switch (time) {
    case "soon":
      return `is due ${moment(dueAt, "{date_short_pretty} at {time}")}`;
    case "due":
      return "is due now";
    case "late":
      return `was due ${moment(dueAt, "{date_short}")}`;
  }
}

function about(
  record: IncidentRecord,
  head: string,
  lines: string[],
): Message {
  const { severityName, title } = record;
  return {
    text: `${head}: ${escape(severityName)} ${escape(title)}`,
    blocks: [
      section(head),
      typed(`${severityName} ${title}`),
      ...lines.map((line) => section(line)),
      ...row(...buttons(record)),
      context("If it needs none, skip it with a reason: _Review_"),
    ],
  };
}

function buttons(record: IncidentRecord): Block[][] {
  return [
    record.review?.document ? [] : startReviewButton(record),
    reviewFormButton(record),
  ];
}

function link(review: Review | undefined, words: string): string {
  return review?.document ? `<${review.document.url}|${words}>` : words;
}
