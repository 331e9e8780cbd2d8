import { timeToAcknowledge } from "../../incident/lifecycle.ts";
import { plainMarkdown } from "../../markdown.ts";
import { span } from "../../messages/dates.ts";
import {
  entriesOfKind,
  question,
  type Reviewed,
  type Section,
} from "../reviewed.ts";

/** What the events themselves ask, then what every review asks. */
export const lessons: Section = {
  heading: "Lessons",
  body: (reviewed) =>
    [
      ...noticed(reviewed),
      ...acknowledgedLate(reviewed),
      ...unanswered(reviewed),
      ...cameBack(reviewed),
      "What went well, and should be done like that again?",
      "Where were we lucky?",
      "What did somebody not know, or could not do, when it mattered?",
    ].map(question),
};

function noticed({ record }: Reviewed): string[] {
  return record.source
    ? []
    : ["A person noticed it, no monitor. Which alarm would have been first?"];
}

function acknowledgedLate({ record, settings }: Reviewed): string[] {
  const after = timeToAcknowledge(record.lifecycle);
  const { acknowledgeMinutes = 0 } =
    settings.severities.find(({ id }) => id === record.severity) ?? {};
  return after !== undefined && acknowledgeMinutes &&
      after > acknowledgeMinutes * 60_000
    ? [
      `It took ${span(after)} until somebody acknowledged, for ${
        plainMarkdown(record.severityName)
      } it should take ${acknowledgeMinutes} min. What kept us?`,
    ]
    : [];
}

function unanswered({ record: { asks } }: Reviewed): string[] {
  const late = asks.filter(({ ended }) => ended?.how === "no_answer").length;
  return late
    ? [
      `${late} of ${asks.length} who were asked for help did not answer in time. Were they the right ones, and did it reach them?`,
    ]
    : [];
}

function cameBack(reviewed: Reviewed): string[] {
  return entriesOfKind(reviewed, "reopened").length
    ? ["It was taken for over and came back. How could we have known?"]
    : [];
}
