import { loadTeam } from "../datastores/settings/store.ts";
import { type Decision, type Refusal, refuse } from "../domain/decision.ts";
import { REVISIT_MS } from "../domain/incident/decide.ts";
import { statusOf } from "../domain/incident/lifecycle.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { STATUS_NAMES } from "../domain/incident/status.ts";
import { UNFIT } from "../domain/incident/unfit.ts";
import type { Mention } from "../domain/mentions/mention.ts";
import { severityMeant } from "../domain/mentions/words.ts";
import type { Slack } from "../slack/api.ts";
import { acknowledge } from "./acknowledge.ts";
import { changeRoles } from "./change_roles.ts";
import type { Done } from "./change.ts";
import { decide } from "./decide.ts";
import { giveTask } from "./give_task.ts";
import { note } from "./note.ts";
import { postUpdate } from "./post_update.ts";
import { reopen } from "./reopen.ts";
import { resolve } from "./resolve.ts";
import { whyUnfit } from "./unfit_people.ts";

const DOINGS = [
  "update",
  "set_status",
  "severity",
  "acknowledge",
  "take",
  "note",
  "decide",
  "task",
  "resolve",
  "reopen",
] as const;

/** A mention that changes the incident. */
export type Doing = Extract<Mention, { kind: typeof DOINGS[number] }>;

/** Whether it changes the incident. */
export function isDoing(mention: Mention): mention is Doing {
  return DOINGS.some((kind) => kind === mention.kind);
}

/** Who said it, where, and the message as its cause. */
interface Said {
  channel: string;
  /** Slack user id. */
  person: string;
  cause: string;
  known: IncidentRecord;
}

/**
 * Does what somebody has said in a message, by the same commands as the forms.
 * Only members of the workspace may, as with shortcuts.
 *
 * @returns What came of it; or nothing if it was not understood or an app said it.
 * @throws SlackApiError, or HeldByTwin when this was delivered twice
 */
export async function doMentioned(
  slack: Slack,
  said: Said,
  doing: Doing,
): Promise<Decision<Done> | undefined> {
  const { person, known } = said;
  if (!takesPart(known, person)) {
    const why = await whyUnfit(slack, person);
    if (why === "bot") return undefined;
    if (why) {
      return refuse(
        "not_allowed",
        `Cannot do that: <@${person}> ${UNFIT[why]}. Ask somebody of the team`,
      );
    }
  }
  return doing.kind === "severity"
    ? await setSeverity(slack, said, doing)
    : await run(slack, said, doing);
}

/** Who holds a role or has a task was found to be a member. */
function takesPart(
  { roles, openTasks }: IncidentRecord,
  person: string,
): boolean {
  return Object.values(roles).includes(person) ||
    openTasks.some(({ owner }) => owner === person);
}

async function run(
  slack: Slack,
  said: Said,
  doing: Exclude<Doing, { kind: "severity" }>,
): Promise<Decision<Done>> {
  switch (doing.kind) {
    case "update":
      return await postUpdate(slack, { ...said, text: doing.text });
    case "set_status":
      if (doing.status === statusOf(said.known.lifecycle)) {
        return isSo("change the status", STATUS_NAMES[doing.status]);
      }
      return await postUpdate(slack, {
        ...said,
        text: "",
        status: doing.status,
      });
    case "acknowledge":
      return await acknowledge(slack, { ...said, pressed: true });
    case "take":
      return await changeRoles(slack, {
        ...said,
        changes: [{ kind: "take", role: doing.role }],
        pressed: true,
      });
    case "note":
      return await note(slack, { ...said, text: doing.text });
    case "resolve":
      return await resolve(slack, { ...said, fix: doing.fix });
    case "reopen":
      return await reopen(slack, { ...said, why: doing.why });
    case "decide": {
      const { what, text } = doing;
      const revisitMs = what === "temporary" ? REVISIT_MS : 0;
      const owner = said.person;
      return await decide(slack, { ...said, what, text, owner, revisitMs });
    }
    case "task": {
      const { title, owner } = doing;
      return await giveTask(slack, { ...said, title, owner });
    }
  }
}

function isSo(what: string, name: string): Refusal {
  return refuse("already_so", `Cannot ${what}: it is ${name} already`);
}

/** A word that is no severity was something else, unless it was called one. */
async function setSeverity(
  slack: Slack,
  said: Said,
  { word, sure }: Extract<Doing, { kind: "severity" }>,
): Promise<Decision<Done> | undefined> {
  const { settings } = await loadTeam(slack);
  const severity = severityMeant(settings.severities, word)?.id;
  if (!severity && !sure) return undefined;
  if (severity === said.known.severity) {
    return isSo("change the severity", said.known.severityName);
  }
  return await postUpdate(slack, {
    ...said,
    text: "",
    severity: severity ?? word,
    settings,
  });
}
