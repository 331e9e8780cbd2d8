import type { CapturedAs } from "../../incident/events.ts";
import {
  entriesOfKind,
  points,
  question,
  type Reviewed,
  type Section,
  told,
  when,
} from "../reviewed.ts";

/** Why it happened: what is known, what it was not, and what to ask. */
export const causes: Section = {
  heading: "Root cause and contributing causes",
  body: (reviewed) => [
    ...part(reviewed, "Confirmed", "confirmed"),
    ...part(reviewed, "Ruled out", "ruled_out"),
    ...part(
      reviewed,
      "Thought of, neither confirmed nor ruled out",
      "hypothesis",
    ),
    question("What set it off: which change, load, failure or event?"),
    question("What made it possible? Why did it get through tests and review?"),
    question("What made it worse, or last longer, than it had to?"),
  ],
};

function part(
  reviewed: Reviewed,
  name: string,
  as: CapturedAs,
): string[] {
  const captured = entriesOfKind(reviewed, "captured");
  // A hypothesis that was settled later stands where it was settled.
  const settled = new Set(
    captured.filter(({ event }) => event.as !== "hypothesis")
      .map(({ event }) => event.message.ts),
  );
  const entries = captured.filter(({ event }) =>
    event.as === as && (as !== "hypothesis" || !settled.has(event.message.ts))
  );
  return entries.length
    ? [
      `**${name}**`,
      ...points(
        entries.map((entry) =>
          `${when(reviewed, entry.at)} ${
            told(reviewed, entry).replace(/^[A-Z][a-z ]+: /, "")
          }`
        ),
      ),
    ]
    : [];
}
