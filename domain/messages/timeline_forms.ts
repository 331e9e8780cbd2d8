import type { KeptEntry } from "../incident/events.ts";
import { NOTE_MAX, type Tried, TRIED_NAMES } from "../incident/note.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { oneLine } from "../text.ts";
import { messageLink } from "../timeline/message_link.ts";
import { offset, type Page, PART_NAMES, PARTS } from "../timeline/page.ts";
import { sentence } from "../timeline/story.ts";
import { context, section } from "./blocks.ts";
import { moment } from "./dates.ts";
import { choice, dayAndTime, plain, words } from "./inputs.ts";
import type { Block } from "./message.ts";
import type { Modal } from "./modal.ts";

/** Field of the part that is shown. */
export const PART = "part";

/** The fields whose names change with each drawing, so that nothing stays chosen in them. */
export const GO = "go";
export const TAKE_BACK = "take_back";

/** Within so long of the first sign the time says the day. Milliseconds. */
const SAME_DAY_MS = 12 * 3_600_000;

/**
 * What happened, when, and whether it was something that was tried.
 *
 * @param now Milliseconds since 1970.
 */
export function timelineAddForm(now: number): Modal {
  const tried = Object.entries(TRIED_NAMES) as [Tried, string][];
  return {
    type: "modal",
    callback_id: "timeline_add",
    title: plain("Add to the timeline"),
    submit: plain("Add"),
    close: plain("Cancel"),
    blocks: [
      words(
        { id: "text", label: "What happened?" },
        "",
        { max: NOTE_MAX, multiline: true },
      ),
      dayAndTime({
        id: "when",
        label: "When?",
        hint: "By your own clock. Everybody reads it by theirs",
      }, now),
      choice(
        { id: "tried", label: "Was it something you tried?", optional: true },
        tried.map(([id, name]) => ({ id, name })),
        "",
        "No",
      ),
    ],
  };
}

/**
 * A page of the timeline for one person, with what they can choose next.
 *
 * @param drawing How often it was drawn before: names the fields in which nothing shall stay chosen.
 */
export function timelineShow(
  { channel, lifecycle }: Pick<IncidentRecord, "channel" | "lifecycle">,
  page: Page,
  person: string,
  drawing: number,
): Modal {
  return {
    type: "modal",
    callback_id: "timeline_show",
    title: plain("Timeline"),
    submit: plain("Apply"),
    close: plain("Close"),
    blocks: [
      choice(
        { id: PART, label: "Show" },
        PARTS.map((id) => ({ id, name: PART_NAMES[id] })),
        page.part,
      ),
      ...further(page, drawing),
      context(heading(channel, page)),
      ...(page.entries.length
        ? page.entries.map((entry) =>
          section(line(channel, lifecycle.detectedAt, entry))
        )
        : [section("Nothing stands here yet")]),
      ...takingBack(page, person, drawing),
    ],
  };
}

function heading(channel: string, { number, pages, entries }: Page): string {
  const many = pages > 1 ? `  ·  page ${number + 1} of ${pages}` : "";
  return `<#${channel}>  ·  ${entries.length} ${
    entries.length === 1 ? "entry" : "entries"
  }, the newest first${many}`;
}

function line(channel: string, detectedAt: number, entry: KeptEntry): string {
  const { at, event } = entry;
  const format = Math.abs(at - detectedAt) < SAME_DAY_MS
    ? "{time}"
    : "{date_short_pretty} at {time}";
  const message = "message" in event ? event.message : undefined;
  const link = message ? ` · <${messageLink(channel, message)}|message>` : "";
  return `*${offset(at, detectedAt)}* · ${moment(at, format)}${link}\n${
    sentence(event)
  }`;
}

function further({ number, pages }: Page, drawing: number): Block[] {
  const ways = [
    ...(number + 1 < pages ? [{ id: "older", name: "Older" }] : []),
    ...(number > 0 ? [{ id: "newer", name: "Newer" }] : []),
  ];
  return ways.length
    ? [choice(
      { id: `${GO}_${drawing}`, label: "Go to", optional: true },
      ways,
      "",
      "Stay here",
    )]
    : [];
}

/** What somebody has written themselves they may take back. */
function takingBack(
  { entries }: Page,
  person: string,
  drawing: number,
): Block[] {
  const own = entries.flatMap(({ id, event }) =>
    event.kind === "noted" && event.by === person
      ? [{ id, name: oneLine(event.text) || "…" }]
      : []
  );
  const field = {
    id: `${TAKE_BACK}_${drawing}`,
    label: "Take back one of yours",
    optional: true,
  };
  return own.length ? [choice(field, own, "", "None")] : [];
}
