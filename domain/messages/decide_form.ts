import { DECISION_MAX } from "../incident/decide.ts";
import type { RefusalCode } from "../decision.ts";
import { choice, people, plain, words } from "./inputs.ts";
import type { Modal } from "./modal.ts";

const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;

/** After how long something can be thought about again: minutes, and in words. */
export const REVISIT_AFTER = [
  { id: "30", name: "In 30 minutes" },
  { id: `${HOUR_MIN}`, name: "In an hour" },
  { id: `${4 * HOUR_MIN}`, name: "In 4 hours" },
  { id: `${DAY_MIN}`, name: "Tomorrow" },
  { id: `${3 * DAY_MIN}`, name: "In 3 days" },
  { id: `${7 * DAY_MIN}`, name: "In a week" },
  { id: "0", name: "Not by itself" },
];

/** Proposed: what holds for now is soon forgotten. */
const PROPOSED = `${HOUR_MIN}`;

/**
 * What is decided or changed for now, who looks after it, and when to think
 * about it again.
 *
 * @param person Who fills it in, by Slack user id.
 */
export function decideForm(person: string): Modal {
  return {
    type: "modal",
    callback_id: "decide",
    title: plain("Decide"),
    submit: plain("Save"),
    close: plain("Cancel"),
    blocks: [
      choice(
        { id: "what", label: "What is it?" },
        [
          {
            id: "temporary",
            name: "A temporary change",
            about: "At the end it is reverted or becomes an action item",
          },
          { id: "decision", name: "A decision" },
        ],
        "temporary",
      ),
      words(
        { id: "text", label: "What was decided or changed?" },
        "",
        {
          max: DECISION_MAX,
          multiline: true,
          placeholder: "For instance: rate limit raised to 500, on all hosts",
        },
      ),
      people(
        {
          id: "owner",
          label: "Who looks after it",
          hint: "Is asked privately whether it still holds",
          optional: true,
        },
        [person],
        1,
      ),
      choice(
        { id: "revisit", label: "When to think about it again" },
        REVISIT_AFTER,
        PROPOSED,
      ),
    ],
  };
}

/** The field under which a refusal is shown. */
export function decideFieldOf(code: RefusalCode): string | undefined {
  if (code.startsWith("text_")) return "text";
  return code === "cannot_have_task" ? "owner" : undefined;
}
