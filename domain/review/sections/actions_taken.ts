import { plainMarkdown } from "../../markdown.ts";
import {
  entriesOfKind,
  points,
  question,
  type Reviewed,
  type Section,
  told,
  when,
} from "../reviewed.ts";

/** What people tried and did, and whom they asked. */
export const actionsTaken: Section = {
  heading: "Actions taken",
  body(reviewed) {
    const tried = entriesOfKind(reviewed, "noted")
      .filter(({ event }) => event.tried);
    const done = entriesOfKind(reviewed, "task_done");
    const asked = entriesOfKind(
      reviewed,
      "escalated",
      "ask_answered",
      "ask_ended",
      "paged",
    );
    const parts = [
      ...part(reviewed, "What was tried", tried),
      ...(done.length
        ? [
          "**Tasks that were done**",
          ...points(
            done.map(({ at, event: { title, by } }) =>
              `${when(reviewed, at)} ${plainMarkdown(title)} (${
                reviewed.wording.person(by)
              })`
            ),
          ),
        ]
        : []),
      ...part(reviewed, "Help that was asked for", asked),
    ];
    return parts.length
      ? parts
      : [question("What was done, in which order, and what did it change?")];
  },
};

function part(
  reviewed: Reviewed,
  name: string,
  entries: Parameters<typeof told>[1][],
): string[] {
  return entries.length
    ? [
      `**${name}**`,
      ...points(
        entries.map((entry) =>
          `${when(reviewed, entry.at)} ${told(reviewed, entry)}`
        ),
      ),
    ]
    : [];
}
