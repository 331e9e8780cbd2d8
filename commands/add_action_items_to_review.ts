import { loadTeam } from "../datastores/settings/store.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import {
  actionItemLine,
  headingOf,
  wordsToFind,
} from "../domain/review/sections/action_items.ts";
import { canvasWording } from "../domain/review/wording.ts";
import type { Slack } from "../slack/api.ts";
import { canvasSays, editCanvas, headingIn } from "../slack/canvas.ts";

/** How many are looked for: a call for each. */
const ITEMS_MAX = 20;

/**
 * Adds the action items that came after a review was begun, each below its
 * heading. Nothing that stands there is changed; where the heading is gone,
 * nothing is added. So it can be done again at any time.
 *
 * @throws SlackApiError
 */
export async function addActionItemsToReview(
  slack: Slack,
  { review, actionItems }: IncidentRecord,
): Promise<void> {
  if (review?.as !== "canvas" || !review.document) return;
  const canvas = review.document.id;
  const items = actionItems.filter(({ ended }) => ended?.how !== "dropped")
    .slice(-ITEMS_MAX);
  if (!items.length) return;
  const { settings } = await loadTeam(slack);
  const wording = canvasWording(settings.timeZone);
  for (const item of items) {
    const words = wordsToFind(item);
    if (!words || await canvasSays(slack, canvas, words)) continue;
    const after = await headingIn(slack, canvas, headingOf(item));
    if (!after) continue;
    await editCanvas(slack, canvas, { after }, actionItemLine(item, wording));
  }
}
