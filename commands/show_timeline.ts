import { entriesOf } from "../datastores/timeline/store.ts";
import { allow } from "../domain/decision.ts";
import type { KeptEntry } from "../domain/incident/events.ts";
import { withNotice } from "../domain/messages/incident_form.ts";
import { reason } from "../domain/messages/problems.ts";
import {
  GO,
  PART,
  TAKE_BACK,
  timelineShow,
} from "../domain/messages/timeline_forms.ts";
import { pageOf, type Part, PARTS } from "../domain/timeline/page.ts";
import { type Answer, type Slack, SlackApiError } from "../slack/api.ts";
import { HeldByTwin } from "../slack/claim.ts";
import { type Acknowledgement, valueOf } from "../slack/form.ts";
import { connect } from "../slack/step.ts";
import { formFor, type IncidentView, type SentForm } from "./incident_form.ts";
import { takeBackNote } from "./note.ts";

/** What somebody looks at. */
interface Looking {
  part: Part;
  /** 0 is the newest page. */
  page: number;
  /** How often it was drawn before. */
  drawing: number;
  /** An entry that was written a moment ago: a read may be too early to find it. */
  fresh?: KeptEntry;
}

/** The timeline, at first the newest of everything. One call for each thousand entries of all open incidents. */
export const TIMELINE: IncidentView = timeline({
  part: "all",
  page: 0,
  drawing: 0,
});

function timeline({ part, page, drawing, fresh }: Looking): IncidentView {
  return {
    id: "timeline_show",
    title: "Timeline",
    command: "timeline",
    what: "show the timeline",
    async view({ record, person }, slack) {
      const stored = await entriesOf(slack, record.channel);
      const entries = fresh
        ? [...stored.filter(({ id }) => id !== fresh.id), fresh]
        : stored;
      const shown = pageOf(entries, part, page);
      return allow({
        view: timelineShow(record, shown, person, drawing),
        metadata: { part, page: shown.number, drawing },
      });
    },
  };
}

/**
 * Shows what somebody has chosen: another part, another page, or the same
 * without a note of theirs. What cannot be done is said above it.
 */
export async function turnTimeline(sent: SentForm): Promise<Acknowledgement> {
  const { view, body } = sent;
  const { channel, ...before } = JSON.parse(view.private_metadata);
  const person = body.user.id;
  const { values } = view.state;
  const chosen = (field: string): string =>
    valueOf(values, field).selected_option?.value ?? "";
  const noted = await takenBack(() => connect(sent), {
    channel,
    entry: chosen(`${TAKE_BACK}_${before.drawing}`),
    person,
  });
  const next = timeline({
    ...turned(before, chosen(PART), chosen(`${GO}_${before.drawing}`)),
    ...(noted?.fresh ? { fresh: noted.fresh } : {}),
  });
  const shown = await formFor(connect(sent), next, channel, person);
  return {
    response_action: "update",
    view: noted ? withNotice(shown as Answer, noted.sentence) : shown,
  };
}

function turned(
  before: { part: Part; page: number; drawing: number },
  chosen: string,
  go: string,
): Looking {
  const part = PARTS.find((one) => one === chosen) ?? "all";
  const step = go === "older" ? 1 : go === "newer" ? -1 : 0;
  return {
    part,
    page: part === before.part ? before.page + step : 0,
    drawing: before.drawing + 1,
  };
}

/** What came of taking back what was chosen; nothing if nothing was. */
async function takenBack(
  connect: () => Slack,
  asked: { channel: string; entry: string; person: string },
): Promise<{ sentence: string; fresh?: KeptEntry } | undefined> {
  if (!asked.entry) return undefined;
  try {
    const result = await takeBackNote(connect, asked);
    if (!result.ok) return { sentence: result.message };
    const fresh = result.value?.entry;
    return { sentence: "Taken back", ...(fresh ? { fresh } : {}) };
  } catch (error) {
    if (!(error instanceof SlackApiError || error instanceof HeldByTwin)) {
      throw error;
    }
    const why = error instanceof HeldByTwin
      ? "that is being done at this moment. Look again in half a minute"
      : reason(error.code);
    return { sentence: `Cannot take that back: ${why}` };
  }
}
