import { allow, type Decision } from "../domain/decision.ts";
import { possible } from "../domain/incident/possible.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { CHANGE_REVIEW } from "../domain/incident/review.ts";
import {
  REVIEW_FORM,
  type ReviewDoing,
  reviewFieldOf,
  reviewForm,
} from "../domain/messages/review_form.ts";
import type { Slack } from "../slack/api.ts";
import { valueOf } from "../slack/form.ts";
import { changeReview, publishReview, skipReview } from "./change_review.ts";
import type { Done } from "./change.ts";
import type { IncidentForm, Submitted } from "./incident_form.ts";
import { startReview } from "./start_review.ts";

/** The form behind *Review*. */
export const review: IncidentForm = {
  id: REVIEW_FORM,
  title: "Review",
  command: "review",
  what: CHANGE_REVIEW,
  among: "over",
  fieldOf: reviewFieldOf,
  view({ record }) {
    const can = possible(record.lifecycle, "change_review");
    const { owner = "", dueAt = 0 } = record.review ?? {};
    return can.ok
      ? allow({ view: reviewForm(record), metadata: { owner, dueAt } })
      : can;
  },
  submit,
};

/** Owner and day first: whoever begins a review that has an owner does not become it. */
async function submit(
  slack: Slack,
  { channel, person, cause, values, metadata }: Submitted,
): Promise<Decision<Done>> {
  const asked = { channel, person, cause };
  const doing = valueOf(values, "doing").selected_option?.value as ReviewDoing;
  const typed = (field: string): string => valueOf(values, field).value ?? "";
  const owner: string = valueOf(values, "owner").selected_users?.[0] ?? "";
  const due: number = valueOf(values, "due").selected_date_time ?? 0;
  const wanted = {
    ...(owner === metadata.owner ? {} : { owner }),
    ...(due === Math.floor(metadata.dueAt / 1000) ? {} : { dueAt: due * 1000 }),
  };
  let known: IncidentRecord | undefined;
  const unfinished: string[] = [];
  if (doing === "keep" || Object.keys(wanted).length) {
    const changed = await changeReview(slack, { ...asked, ...wanted });
    if (doing === "keep") return changed;
    // Sent again after a failure: owner and day may be saved already.
    if (!changed.ok && changed.code !== "nothing_changed") return changed;
    if (changed.ok) {
      known = changed.value.record;
      unfinished.push(...changed.value.unfinished);
    }
  }
  const done = await carryOut(slack, doing, { ...asked, known }, typed);
  return done.ok
    ? allow({
      record: done.value.record,
      unfinished: [...unfinished, ...done.value.unfinished],
    })
    : done;
}

function carryOut(
  slack: Slack,
  doing: Exclude<ReviewDoing, "keep">,
  asked: {
    channel: string;
    person: string;
    cause: string;
    known: IncidentRecord | undefined;
  },
  typed: (field: string) => string,
): Promise<Decision<Done>> {
  switch (doing) {
    case "start":
      return startReview(slack, asked);
    case "publish":
      return publishReview(slack, { ...asked, summary: typed("summary") });
    case "skip":
      return skipReview(slack, { ...asked, why: typed("why") });
  }
}
