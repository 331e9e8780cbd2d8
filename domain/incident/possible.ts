import { allow, type Decision, refuse } from "../decision.ts";
import { type Lifecycle, statusOf } from "./lifecycle.ts";
import { type Status, STATUS_NAMES } from "./status.ts";

/** When something can be done to an incident, and the words that follow "Cannot". */
interface Command {
  what: string;
  /** While somebody still looks whether it is one, while people work on it, while it is not put away, once it is resolved, once it has ended in any way and is not put away, or once nobody works on it. */
  while: "triage" | "open" | "not_closed" | "resolved" | "ended" | "not_open";
}

/**
 * All that people can do to an incident, by the status in which they can. What
 * can be seen or followed in any status is not among them.
 */
export const COMMANDS = {
  acknowledge: { what: "acknowledge", while: "open" },
  post_update: { what: "post an update", while: "not_closed" },
  nothing_new: { what: "say that nothing is new", while: "open" },
  put_off_update: { what: "put off the next update", while: "open" },
  follow: { what: "follow", while: "open" },
  change_roles: { what: "change the roles", while: "not_closed" },
  hand_over: { what: "hand over", while: "open" },
  add_to_timeline: { what: "log to the timeline", while: "not_closed" },
  capture: { what: "keep the message in the timeline", while: "not_closed" },
  change_tasks: { what: "change the tasks", while: "not_closed" },
  amend: { what: "amend the incident", while: "not_closed" },
  escalate: { what: "escalate", while: "open" },
  answer_ask: { what: "answer", while: "open" },
  page: { what: "page", while: "open" },
  decide: { what: "note the decision", while: "not_closed" },
  revisit: { what: "change the decision", while: "not_closed" },
  accept: { what: "accept", while: "triage" },
  decline: { what: "decline", while: "open" },
  merge: { what: "merge", while: "open" },
  resolve: { what: "resolve", while: "open" },
  reopen: { what: "reopen", while: "not_open" },
  edit_clocks: { what: "edit the clocks", while: "not_closed" },
  change_action_items: { what: "change the action items", while: "not_closed" },
  start_review: { what: "start the review", while: "resolved" },
  change_review: { what: "change the review", while: "resolved" },
  keep_open: { what: "keep the channel open", while: "ended" },
  archive_now: { what: "archive the channel", while: "ended" },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

/** Whether something can be done to an incident of this status, or the sentence that says why not. */
export function possible(
  lifecycle: Lifecycle,
  command: CommandName,
  what: string = COMMANDS[command].what,
): Decision<true> {
  const status = statusOf(lifecycle);
  const why = whyNot(status, COMMANDS[command].while);
  return why === undefined
    ? allow(true)
    : refuse(why.code, `Cannot ${what}: ${why.words}`);
}

function whyNot(
  status: Status,
  when: Command["while"],
):
  | { code: "is_over" | "not_resolved" | "already_so"; words: string }
  | undefined {
  if (when === "triage") {
    if (status === "triage") return undefined;
    if (!isEnd(status)) {
      return { code: "already_so", words: "it is an incident already" };
    }
    return whyNot(status, "open");
  }
  switch (status) {
    case "triage":
    case "investigating":
    case "identified":
    case "monitoring":
      return when === "open" || when === "not_closed" ? undefined : {
        code: "not_resolved",
        words: `the incident is not resolved, its status is ${
          STATUS_NAMES[status]
        }`,
      };
    case "resolved":
      return when === "open"
        ? {
          code: "is_over",
          words: "the incident is resolved. If it is not over, reopen it",
        }
        : undefined;
    case "closed":
      return when === "not_open" ? undefined : {
        code: "is_over",
        words:
          "the incident is closed. If it is not over, reopen it: it goes on in a new channel",
      };
    case "declined":
      return when === "ended" || when === "not_open" ? undefined : {
        code: "is_over",
        words: "it was declined. If it is an incident after all, reopen it",
      };
    case "merged":
      return when === "ended" ? undefined : {
        code: "is_over",
        words: "it was merged into another incident, where it goes on",
      };
  }
}

function isEnd(status: Status): boolean {
  return ["resolved", "closed", "declined", "merged"].includes(status);
}
