import { plainMarkdown } from "../../markdown.ts";
import { span } from "../../messages/dates.ts";
import { timeToAcknowledge } from "../../incident/lifecycle.ts";
import {
  entriesOfKind,
  moment,
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

function declared(reviewed: Reviewed): string {
  const { record, wording } = reviewed;
  const { title, declarer, source, declaredAt, typeName } = record;
  const by = declarer ? wording.person(declarer) : plainMarkdown(source);
  return `**${plainMarkdown(title)}** (${
    plainMarkdown(typeName)
  }) was declared by ${by} ${moment(reviewed, declaredAt, undefined)}.`;
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
  const { declaredAt } = reviewed.record;
  return entriesOfKind(reviewed, "reopened").map(({ at, event: { why } }) =>
    `It was taken for over and reopened ${moment(reviewed, at, declaredAt)}${
      why ? `: ${withoutPeriod(why)}` : ""
    }.`
  );
}

function fixed(reviewed: Reviewed): string[] {
  const { record: { resolution, declaredAt }, wording } = reviewed;
  return resolution
    ? [
      `**What fixed it:** ${withoutPeriod(resolution.fix)}. It was resolved ${
        moment(reviewed, resolution.at, declaredAt)
      }${resolution.by ? ` by ${wording.person(resolution.by)}` : ""}.`,
    ]
    : [];
}

function withoutPeriod(words: string): string {
  return plainMarkdown(words.trim()).replace(/\.$/, "");
}
