import { plainMarkdown } from "../../markdown.ts";
import { span } from "../../messages/dates.ts";
import { timeToAcknowledge } from "../../incident/lifecycle.ts";
import {
  entriesOfKind,
  question,
  type Reviewed,
  type Section,
  typedWords,
} from "../reviewed.ts";

/** What happened, for somebody who reads nothing else. */
export const summary: Section = {
  heading: "Summary",
  body: (reviewed) => [
    [declared(reviewed), acknowledged(reviewed), ...reopened(reviewed)]
      .filter(Boolean).join(" "),
    ...(reviewed.record.description
      ? [typedWords(reviewed.record.description)]
      : []),
    ...fixed(reviewed),
    question(
      "Tell it in three sentences to somebody who was not there: what happened, whom it hurt, and how it ended.",
    ),
  ],
};

function declared({ record, wording }: Reviewed): string {
  const { title, declarer, source, declaredAt, typeName } = record;
  const by = declarer ? wording.person(declarer) : plainMarkdown(source);
  return `**${plainMarkdown(title)}** (${
    plainMarkdown(typeName)
  }) was declared by ${by} on ${wording.day(declaredAt)} at ${
    wording.time(declaredAt)
  }.`;
}

function acknowledged({ record: { lifecycle }, wording }: Reviewed): string {
  const after = timeToAcknowledge(lifecycle);
  return after === undefined
    ? "Nobody acknowledged it."
    : `${wording.person(lifecycle.acknowledged!.by)} acknowledged it after ${
      span(after)
    }.`;
}

function reopened(reviewed: Reviewed): string[] {
  return entriesOfKind(reviewed, "reopened").map(({ at, event }) =>
    `It was thought to be over and reopened on ${reviewed.wording.day(at)} at ${
      reviewed.wording.time(at)
    }${event.why ? `: ${plainMarkdown(event.why).replace(/\.$/, "")}` : ""}.`
  );
}

function fixed({ record: { resolution }, wording }: Reviewed): string[] {
  return resolution
    ? [
      `**What fixed it:** ${
        plainMarkdown(resolution.fix).replace(/\.$/, "")
      }. It was resolved on ${wording.day(resolution.at)} at ${
        wording.time(resolution.at)
      }${resolution.by ? ` by ${wording.person(resolution.by)}` : ""}.`,
    ]
    : [];
}
