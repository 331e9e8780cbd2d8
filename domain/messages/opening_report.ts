import type { Effect, Outcome } from "../consequences/effect.ts";
import type { IncidentRecord } from "../incident/record.ts";
import type { Opening } from "./opened.ts";
import { absence, mayPass, problem, unbriefed } from "./problems.ts";

/** What was done when an incident was opened, what was not, and what is good to know. */
export function openingReport(
  record: IncidentRecord,
  outcomes: Outcome[],
): Opening {
  const noPlace = outcomes.find((outcome) => isNoUsualChannel(record, outcome));
  const failed = outcomes.filter((outcome) =>
    !outcome.ok && outcome !== noPlace
  );
  return {
    done: [
      "People invited",
      // By an earlier run; this one had nothing to post.
      ...(record.announcementTs && !posts(outcomes)
        ? [`Announced in <#${record.announcementChannel}>`]
        : []),
      ...outcomes.flatMap((outcome) => outcome.ok ? done(outcome) : []),
    ],
    unfinished: [
      ...(record.cardTs ? [] : ["The card is not posted yet"]),
      ...failed.flatMap((outcome) =>
        outcome.ok ? [] : [problem(outcome.effect, outcome.code)]
      ),
      ...people(record, true),
    ],
    absences: people(record, false),
    notes: [
      ...(record.private
        ? ["Private: not announced, only the people in it see it"]
        : []),
      ...(noPlace
        ? ["Not announced: this workspace has no #incidents channel"]
        : []),
    ],
  };
}

function posts(outcomes: Outcome[]): boolean {
  return outcomes.some(({ effect }) => effect.kind === "post");
}

/** Who could not be invited or told: those for whom trying again may help, or the others. */
function people(record: IncidentRecord, again: boolean): string[] {
  return [
    ...record.notInvited.filter(({ code }) => mayPass(code) === again)
      .map(absence),
    ...record.notBriefed.filter(({ code }) => mayPass(code) === again)
      .map(unbriefed),
  ];
}

/** Nobody chose an announcement channel and the usual one does not exist: nothing to mend. */
function isNoUsualChannel(record: IncidentRecord, outcome: Outcome): boolean {
  return !outcome.ok && outcome.effect.kind === "post" &&
    record.announcementChannel === "" && outcome.code === "channel_not_found";
}

function done(
  { effect, channel }: { effect: Effect; channel?: string },
): string[] {
  switch (effect.kind) {
    case "post":
      return [`Announced in ${channel ? `<#${channel}>` : "the channel"}`];
    case "pin":
      return ["Card pinned"];
    case "add_bookmark":
      return [`${effect.title} linked`];
    default:
      return [];
  }
}
