import {
  claimDeclaration,
  getDeclaration,
  type NewDeclaration,
  noteDeclaration,
  setAside,
  type StoredDeclaration,
} from "../datastores/declarations/store.ts";
import { incidentOf, putIncident } from "../datastores/incidents/store.ts";
import { loadTeam, type Team } from "../datastores/settings/store.ts";
import { type Declaration, declare } from "../domain/declaration/declare.ts";
import { firstEvents } from "../domain/declaration/first_events.ts";
import { type Plan, plan } from "../domain/declaration/plan.ts";
import { respondersOf } from "../domain/declaration/responders.ts";
import { type Refusal, refuse } from "../domain/decision.ts";
import { beginning, evolve } from "../domain/incident/evolve.ts";
import { born as bornAt } from "../domain/incident/lifecycle.ts";
import type {
  Born,
  IncidentRecord,
  Responder,
} from "../domain/incident/record.ts";
import type { Shortcuts } from "../domain/shortcuts.ts";
import type { Settings } from "../domain/settings/settings.ts";
import {
  pause,
  type Slack,
  SlackApiError,
  unlessFailed,
} from "../slack/api.ts";
import type { Repeat } from "../slack/apply.ts";
import { findShortcuts } from "./find_shortcuts.ts";
import { groupMembers, invite } from "../slack/invite.ts";
import { openChannel } from "./open_channel.ts";
import { postCard } from "./post_card.ts";
import { drawing } from "../domain/messages/card.ts";
import { withoutAbsent } from "./without_absent.ts";

/**
 * What came of it: an incident, a sentence why not, a failure of Slack that a
 * later run may mend, or nothing because another run is at it.
 */
export type Created =
  | { kind: "created"; record: IncidentRecord }
  | { kind: "refused"; refusal: Refusal; declaration?: StoredDeclaration }
  | { kind: "failed"; declaration: StoredDeclaration; error: SlackApiError }
  | { kind: "left_to_another" };

const PART = "create";

/** Two deliveries of the same thing this far apart are one. Milliseconds. */
export const SAME_DELIVERY_MS = 10 * 60_000;

/** How often a run that came second looks whether the first is done. Milliseconds. */
const LOOK_AGAIN_MS = 1_500;

/**
 * The first part of a declaration: a channel with everybody in it, the card and
 * the record. On a first run six calls and one for each user group, three deep.
 *
 * Done again with the same cause, it finds what is there and adds what is not.
 *
 * @param fresh What to declare, when no form has kept it.
 * @throws SlackApiError when what is declared could not even be read or kept
 */
export async function createChannel(
  slack: Slack,
  cause: string,
  fresh?: Omit<NewDeclaration, "cause">,
): Promise<Created> {
  const [claimed, loaded] = await Promise.allSettled([
    claimDeclaration(slack, cause, PART, fresh),
    Promise.all([loadTeam(slack), fresh && sameDelivery(slack, fresh)]),
  ]);
  if (claimed.status === "rejected") throw claimed.reason;
  const { standing, declaration } = claimed.value;
  if (!declaration) return { kind: "refused", refusal: unknown() };
  try {
    if (loaded.status === "rejected") throw loaded.reason;
    const [team, before] = loaded.value;
    const earlier = fresh ? before : await sameDelivery(slack, declaration);
    if (earlier) {
      await setAside(slack, cause);
      return await createChannel(slack, earlier.cause);
    }
    return standing.won
      ? await createNow(slack, declaration, team, standing)
      : await waitFor(slack, cause);
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return { kind: "failed", declaration, error };
  }
}

async function createNow(
  slack: Slack,
  declaration: StoredDeclaration,
  team: Team,
  { repeat }: { repeat: boolean },
): Promise<Created> {
  const decided = declare(declaration.asked, team.settings);
  if (!decided.ok) {
    await noteDeclaration(slack, declaration.cause, { givenUp: true });
    return { kind: "refused", refusal: decided, declaration };
  }
  const record = await create(
    slack,
    declaration,
    decided.value,
    team,
    { look: repeat, since: declaration.declaredAt },
  );
  return { kind: "created", record };
}

/** The same delivery, come a moment ago under the key of the time before. */
async function sameDelivery(
  slack: Slack,
  { earlier, declaredAt }: Pick<NewDeclaration, "earlier" | "declaredAt">,
): Promise<StoredDeclaration | undefined> {
  if (!earlier) return undefined;
  const found = await getDeclaration(slack, earlier);
  return found && !found.givenUp &&
      declaredAt - found.declaredAt < SAME_DELIVERY_MS
    ? found
    : undefined;
}

function unknown(): Refusal {
  return refuse(
    "unknown_declaration",
    "Cannot create an incident channel: there is no such declaration. Give a title, or the declaration of the form",
  );
}

/** Waits for the run that was first, as long as this one may last. */
async function waitFor(slack: Slack, cause: string): Promise<Created> {
  for (;;) {
    const record = await incidentOf(slack, cause);
    if (record) return { kind: "created", record };
    if (!slack.hasTime(2 * LOOK_AGAIN_MS)) return { kind: "left_to_another" };
    await pause(LOOK_AGAIN_MS);
  }
}

async function create(
  slack: Slack,
  declaration: StoredDeclaration,
  decided: Declaration,
  team: Team,
  repeat: Repeat,
): Promise<IncidentRecord> {
  const { cause, declaredAt } = declaration;
  const planned = plan(decided, cause, declaredAt, team.settings);
  const existing = repeat.look ? await incidentOf(slack, cause) : undefined;
  const [shortcuts, channel, members] = await Promise.all([
    team.shortcuts ?? lookForShortcuts(slack),
    existing ? { id: existing.channel, name: existing.name } : openChannel(
      slack,
      { cause, declaredAt, names: planned.names, private: decided.private },
      team.settings,
      repeat.look,
    ),
    groupMembers(slack, planned.responders.groups),
  ]);
  const responders = respondersOf(planned, members.members, decided.declarer);
  const record = existing ?? newRecord(
    declaration,
    decided,
    { ...planned, called: responders },
    { ...team, shortcuts },
    channel,
  );
  const everybody = [
    ...new Set([...planned.responders.users, ...members.users]),
  ];
  // One that fails does not cut off the others: this step's end takes their token.
  const [absent, cardTs, put] = await Promise.allSettled([
    invite(slack, channel.id, everybody),
    postCard(slack, record, repeat),
    existing ? undefined : putIncident(slack, record),
  ]);
  for (const settled of [put, absent]) {
    if (settled.status === "rejected") throw settled.reason;
  }
  return await withoutAbsent(
    slack,
    // A card that could not be posted is posted when the incident is opened.
    { ...record, cardTs: cardTs.status === "fulfilled" ? cardTs.value : "" },
    {
      absent: [
        ...members.unread,
        ...absent.status === "fulfilled" ? absent.value : [],
      ],
      responders,
    },
    planned,
  );
}

/** Only where nobody has run Setup. A card without buttons is better than none. */
function lookForShortcuts(slack: Slack): Promise<Shortcuts> {
  return unlessFailed(() => findShortcuts(slack), () => ({}));
}

function newRecord(
  { cause, declaredAt, finish }: StoredDeclaration,
  decided: Declaration,
  planned: Plan & { called: Responder[] },
  { settings, shortcuts = {}, bot }: Team,
  channel: { id: string; name: string },
): IncidentRecord {
  const { template, declarer, source, assumed } = decided;
  const born = bornAs(decided, settings);
  const start = beginning({
    declaredAs: born,
    declaredAt,
    lifecycle: bornAt(
      declaredAt,
      decided.triage,
      decided.detectedAt || declaredAt,
    ),
  });
  const record: IncidentRecord = {
    ...start,
    channel: channel.id,
    name: channel.name,
    cause,
    template,
    private: decided.private,
    declarer,
    source,
    declaredAt,
    declaredAs: born,
    roles: planned.roles,
    tasks: planned.tasks,
    links: planned.links,
    assumed,
    notInvited: [],
    notBriefed: [],
    responders: planned.called,
    cardTs: "",
    cardDrawn: "",
    announcementChannel: settings.announcementChannel,
    announcementTs: "",
    shortcuts,
    signs: settings.emoji,
    bot,
    allowed: { rights: settings.rights, admins: settings.admins },
    reminded: {},
    quiet: {},
    movedFrom: "",
    exporting: undefined,
    draft: undefined,
    finish,
    opening: "",
  };
  const opened = firstEvents(record).reduce(evolve, record);
  return { ...opened, cardDrawn: drawing(opened, Date.now()) };
}

function bornAs(decided: Declaration, settings: Settings): Born {
  const severity = settings.severities.find((s) => s.id === decided.severity);
  const type = settings.types.find((t) => t.id === decided.type);
  const service =
    settings.services.find((s) => s.id === decided.service)?.name ??
      decided.service;
  return {
    title: decided.title,
    severity: decided.severity,
    severityName: severity?.name ?? decided.severity,
    severityMeaning: severity?.meaning ?? "",
    updateMinutes: severity?.updateMinutes ?? 0,
    type: decided.type,
    typeName: type?.name ?? decided.type,
    description: decided.description,
    ...(service ? { service } : {}),
    ...(decided.triage ? { triage: true } : {}),
  };
}
