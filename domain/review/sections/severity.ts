import { plainMarkdown } from "../../markdown.ts";
import {
  entriesOfKind,
  points,
  question,
  type Reviewed,
  type Section,
  when,
} from "../reviewed.ts";

/** How bad it was taken to be, from when on and by whom. */
export const severity: Section = {
  heading: "Severity classification",
  body(reviewed) {
    const { severityName, severityMeaning } = reviewed.record;
    const changes = changed(reviewed);
    return [
      `**${plainMarkdown(severityName)}**${
        severityMeaning ? ` (${plainMarkdown(severityMeaning)})` : ""
      }. ${
        changes.length
          ? "It was not the same all the time:"
          : "It was the same from beginning to end."
      }`,
      ...points(changes),
      question(
        "Was that right, looking back? What would have told us earlier?",
      ),
    ];
  },
};

function changed(reviewed: Reviewed): string[] {
  const changes = entriesOfKind(reviewed, "updated")
    .filter(({ event }) => event.severity);
  const { declaredAt, declaredAs } = reviewed.record;
  return changes.length
    ? [
      `${when(reviewed, declaredAt)} declared as ${
        plainMarkdown(declaredAs.severityName)
      }`,
      ...changes.map(({ at, event: { severity, by, text } }) =>
        `${when(reviewed, at)} ${plainMarkdown(severity!.name)}${
          by ? `, by ${reviewed.wording.person(by)}` : ""
        }${text ? `: ${plainMarkdown(text)}` : ""}`
      ),
    ]
    : [];
}
