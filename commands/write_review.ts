import { claimSubject } from "../datastores/claims/store.ts";
import { allow, type Decision, refuse } from "../domain/decision.ts";
import type { EndEvent } from "../domain/incident/end_events.ts";
import type { KeptEntry } from "../domain/incident/events.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { START_REVIEW } from "../domain/incident/review.ts";
import {
  REVIEW_MARK,
  reviewDocument,
  reviewTitle,
} from "../domain/review/document.ts";
import { canvasWording, fileWording } from "../domain/review/wording.ts";
import { plainMarkdown } from "../domain/markdown.ts";
import type { Settings } from "../domain/settings/settings.ts";
import { type Slack, unlessFailed } from "../slack/api.ts";
import {
  canvasOf,
  canvasSays,
  createCanvas,
  editCanvas,
} from "../slack/canvas.ts";
import { fileLink, uploadFile } from "../slack/upload_file.ts";

/** Where a review was written. */
type Written = Pick<
  Extract<EndEvent, { kind: "review_started" }>,
  "as" | "document"
>;

/** What a review is written from. */
interface From {
  record: IncidentRecord;
  entries: KeptEntry[];
  settings: Settings;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Writes a review once, whoever tries it how often: into the canvas of the
 * incident's channel, below what people may have written there, or where there
 * can be none as a Markdown file. What stands there is people's from then on:
 * Incd never writes over it.
 *
 * @throws SlackApiError, or HeldByTwin when this step was delivered twice
 */
export async function writeReview(
  slack: Slack,
  from: From,
): Promise<Decision<Written>> {
  const { channel } = from.record;
  const wording = canvasWording(from.settings.timeZone);
  const markdown = reviewDocument({ ...from, wording });
  const title = reviewTitle(from.record);
  const made = await createCanvas(slack, channel, { title, markdown });
  if (typeof made === "object") return await asCanvas(slack, made.id);
  const known = made === "exists" ? await canvasOf(slack, channel) : undefined;
  if (known && await canvasSays(slack, known, REVIEW_MARK)) {
    return await asCanvas(slack, known);
  }
  // From here on two at once would write it twice.
  const standing = await claimSubject(slack, `${channel}#review/document`);
  if (!standing.won) {
    return refuse(
      "being_done",
      `Cannot ${START_REVIEW}: somebody is doing that at this moment. Look into the channel in half a minute`,
    );
  }
  if (known) {
    const below = `---\n\n# ${plainMarkdown(title)}\n\n${markdown}`;
    if (await editCanvas(slack, known, "insert_at_end", below)) {
      return await asCanvas(slack, known);
    }
  }
  return allow({
    as: "file",
    document: await uploadFile(
      slack,
      {
        channel,
        name: `${from.record.name}-review.md`,
        title,
        content: await inNames(slack, from),
      },
      { look: standing.repeat, since: standing.since },
    ),
  });
}

async function asCanvas(slack: Slack, id: string): Promise<Decision<Written>> {
  return allow({ as: "canvas", document: await fileLink(slack, id) });
}

/** The review with people's names: a file is read outside of Slack too. A call for each of them. */
async function inNames(slack: Slack, from: From): Promise<string> {
  const { timeZone } = from.settings;
  const people = new Set<string>();
  const asking = {
    ...canvasWording(timeZone),
    person: (id: string) => {
      people.add(id);
      return "";
    },
  };
  reviewDocument({ ...from, wording: asking });
  const named = await Promise.all([...people].map(async (user) => {
    const found = await unlessFailed(() => slack.call("users.info", { user }));
    return [user, found?.user.real_name ?? "somebody"] as const;
  }));
  const { channel, name } = from.record;
  const names = new Map([...named, [channel, `#${name}`]]);
  const wording = fileWording(timeZone, names);
  const title = plainMarkdown(reviewTitle(from.record));
  return `# ${title}\n\n${reviewDocument({ ...from, wording })}\n`;
}
