import type { OpenStatus } from "../incident/update.ts";
import { plainWords } from "../timeline/quoted.ts";
import type { Mention } from "./mention.ts";
import { addressed, after, ownerIn, roleMeant } from "./words.ts";

/** The longest that somebody would call a severity, characters. */
const SEVERITY_MAX = 40;

/**
 * What somebody wants who mentions Incd. Never fails: what is not understood is
 * "unknown". Who asks a question changes nothing.
 *
 * @param message As Slack has it: https://docs.slack.dev/messaging/formatting-message-text
 * @param bot Incd's own Slack user id.
 */
export function parseMention(message: string, bot: string): Mention {
  const { text, bare, asks } = addressed(message, bot);
  return withText(text) ?? question(bare) ??
    (asks ? undefined : ending(text, bare) ?? doing(bare)) ??
    { kind: "unknown" };
}

/** Those that take what somebody typed, as they typed it. */
function withText(text: string): Mention | undefined {
  const update = after(text, ["update"]);
  if (update !== undefined) return { kind: "update", text: plainWords(update) };
  const note = after(text, ["note", "log"]);
  if (note !== undefined) return { kind: "note", text: plainWords(note) };
  for (const [what, words] of DECIDED) {
    const decided = after(text, words);
    if (decided !== undefined) {
      return { kind: "decide", what, text: plainWords(decided) };
    }
  }
  const task = after(text, ["task", "todo"]);
  if (task !== undefined) {
    const { owner, rest } = ownerIn(task);
    return { kind: "task", title: plainWords(rest), owner };
  }
}

const DECIDED: ["decision" | "temporary", string[]][] = [
  ["decision", ["decision", "decided"]],
  ["temporary", ["temporary", "temporarily"]],
];

function question(bare: string): Mention | undefined {
  if (HELP.has(bare)) return { kind: "help" };
  if (LIST.has(bare)) return { kind: "list" };
  if (STATUS.has(bare)) return { kind: "status" };
  if (/^who( is|'s|s)? ?(doing what|who|here|on it)?$/.test(bare)) {
    return { kind: "who" };
  }
  const [, asked] = /^who(?: is|'s|s| has| holds)? (.+)$/.exec(bare) ?? [];
  const role = roleMeant(WHO_DOES[asked ?? ""] ?? asked ?? bare);
  if (role) return { kind: "who", role };
}

const HELP = new Set([
  "",
  "help",
  "help me",
  "hi",
  "hello",
  "hey",
  "what can you do",
  "how does this work",
  "commands",
]);

const LIST = new Set([
  "list",
  "incidents",
  "list incidents",
  "open incidents",
  "what is open",
  "what's open",
]);

const STATUS = new Set([
  "status",
  "summary",
  "what is the status",
  "what's the status",
  "what is going on",
  "what's going on",
  "what happened",
  "where are we",
]);

const WHO_DOES: Record<string, string> = {
  commands: "commander",
  leads: "commander",
  communicates: "comms",
};

/** What ends an incident needs its reason: without one it is asked for. */
function ending(text: string, bare: string): Mention | undefined {
  const [, fix] = RESOLVED_BY.exec(text) ?? [];
  if (fix) return { kind: "resolve", fix: plainWords(fix) };
  if (
    /^(it is |it's |this is |we are |status( is)? |now )?(resolved?|fixed)\b/
      .test(bare)
  ) {
    return { kind: "form", shortcut: "resolve" };
  }
  const why = after(text, ["reopen", "reopened"]);
  if (why === undefined) return undefined;
  return why
    ? { kind: "reopen", why: plainWords(why) }
    : { kind: "form", shortcut: "reopen" };
}

/** "resolved: rolled back the deploy"; without the colon it may be about anything. */
const RESOLVED_BY = /^[*_~`]*(?:resolved?|fixed)[*_~`]*\s*[:–—]\s*(.+)$/is;

/** What changes something, in words that hold nothing else. */
function doing(bare: string): Mention | undefined {
  if (ACKNOWLEDGE.test(bare)) return { kind: "acknowledge" };
  const [, taken] = TAKE.exec(bare) ?? [];
  const role = taken && roleMeant(taken);
  if (role) return { kind: "take", role };
  const status = STATUS_WORDS[bare.replace(/^(status( is)?|we are|now) /, "")];
  if (status) return { kind: "set_status", status };
  if (ESCALATE.test(bare)) return { kind: "form", shortcut: "escalate" };
  const called = SURELY_SEVERITY.exec(bare);
  const word = (called ?? PERHAPS_SEVERITY.exec(bare))?.[1] ?? "";
  // "escalate to sev1", and "escalate to the network team".
  const escalates = bare.startsWith("escalate ");
  if (!word || word.length > SEVERITY_MAX) {
    return escalates ? { kind: "form", shortcut: "escalate" } : undefined;
  }
  return escalates
    ? { kind: "severity", word, sure: false, otherwise: "escalate" }
    : { kind: "severity", word, sure: called !== null };
}

const ESCALATE = /^(?:please )?escalate(?: it| this| the incident)?$/;

const ACKNOWLEDGE =
  /^(ack|acked|acknowledged?|i acknowledge|i'?m on it|i am on it|on it)$/;

const TAKE =
  /^(?:i(?:'ll| will)? )?(?:take|have|am|i'?m)(?: over)?(?: as)?(?: the)? (.+)$/;

const STATUS_WORDS: Record<string, OpenStatus> = {
  investigating: "investigating",
  identified: "identified",
  monitoring: "monitoring",
  mitigated: "monitoring",
};

/** "raise to sev2", "severity sev1": whatever follows was meant as one. */
const SURELY_SEVERITY =
  /^(?:(?:raise|lower|escalate|upgrade|downgrade)(?: it| this| the incident| severity)*|(?:change |set |make )?(?:the )?severity)(?: is| to| as)? (.+)$/;

/** "make it sev 3", "this is a sev1", "sev1": only if there is such a one. */
const PERHAPS_SEVERITY =
  /^(?:(?:change|set|make)(?: it| this)?(?: to)? |(?:this|it) is(?: now)?(?: an?)? )?(.+)$/;
