import {
  claimIncident,
  getIncident,
  updateIncident,
} from "../datastores/incidents/store.ts";
import type { Outcome } from "../domain/consequences/effect.ts";
import { opening } from "../domain/consequences/opening.ts";
import type { IncidentRecord } from "../domain/incident/record.ts";
import { causeLetters } from "../domain/naming.ts";
import { opened, type Opening } from "../domain/messages/opened.ts";
import { mayPass } from "../domain/messages/problems.ts";
import { openingReport } from "../domain/messages/opening_report.ts";
import { type Slack, unlessFailed } from "../slack/api.ts";
import { apply, type Repeat, repeatOf } from "../slack/apply.ts";
import { postCard } from "./post_card.ts";
import { finishButton } from "./finish_button.ts";

/** Who asked for it, and with which execution. */
export interface Asker {
  user: string;
  cause: string;
}

/**
 * The last part of a declaration: topic, pin, links and announcement; then the
 * declarer reads that it is done, or what is missing.
 *
 * @param cardTs The card, if the caller knows it: kept by the same call.
 * @param asker Somebody who waits for an answer, even if it is the same as before.
 * @returns The record, or nothing if the channel has no incident.
 * @throws SlackApiError
 */
export async function openIncident(
  slack: Slack,
  channel: string,
  cardTs = "",
  asker?: Asker,
): Promise<IncidentRecord | undefined> {
  // A claim on a channel without an incident would leave an empty record there.
  if (!cardTs && !await getIncident(slack, channel)) return undefined;
  const { standing, record: found, release } = await claimIncident(
    slack,
    channel,
    "open",
    cardTs ? { cardTs } : {},
  );
  if (!found || !standing.won || found.opening === "done") return found;
  const repeat = repeatOf(standing, found.declaredAt);
  // Without a ts some run may have posted the card and not have said so.
  const record = found.cardTs
    ? found
    : { ...found, cardTs: await cardOf(slack, found, repeat) };
  const outcomes = await apply(slack, opening(record), repeat);
  const report = openingReport(record, outcomes);
  const posted = announced(outcomes);
  // Told before it is called done: who dies in between tells nobody twice, since
  // the next run looks, but who was never told would never be.
  const wasTold = await tell(
    slack,
    { ...record, ...posted },
    report,
    repeat,
    asker,
  );
  return await updateIncident(slack, channel, {
    cardTs: record.cardTs,
    ...posted,
    opening: report.unfinished.length || !wasTold ? "partly" : "done",
  }, release);
}

/** The card of an earlier run, else a new one; "" if it cannot be posted now. */
function cardOf(
  slack: Slack,
  record: IncidentRecord,
  repeat: Repeat,
): Promise<string> {
  return unlessFailed(
    () => postCard(slack, record, { ...repeat, look: true }),
    () => "",
  );
}

function announced(outcomes: Outcome[]): Partial<IncidentRecord> {
  const post = outcomes.find((outcome) => outcome.effect.kind === "post");
  return post?.ok && post.ts && post.channel
    ? { announcementChannel: post.channel, announcementTs: post.ts }
    : {};
}

/**
 * Says what came of it, privately to the declarer. Where a monitor declared,
 * nobody waits for an answer: only problems are said, to the commander or, if
 * nobody commands, in the channel. The same outcome is said once.
 *
 * @returns Whether nothing is left to be said.
 */
async function tell(
  slack: Slack,
  record: IncidentRecord,
  report: Opening,
  repeat: Repeat,
  asker: Asker | undefined,
): Promise<boolean> {
  const problems = [...report.unfinished, ...report.absences];
  if (!record.declarer && !asker && !problems.length) return true;
  const finish = report.unfinished.length
    ? await finishButton(slack, record.cause)
    : undefined;
  const message = opened(record, report, finish);
  const outcome = problems.length ? causeLetters(problems.join("\n")) : "done";
  const key = asker?.cause ?? `${record.cause}/opened/${outcome}`;
  const user = asker?.user || record.declarer || record.roles.commander;
  const [told] = await apply(slack, [
    user
      ? { kind: "tell_privately", user, key, message }
      : { kind: "post", channel: record.channel, key, message },
  ], repeat);
  return told!.ok || !mayPass(told!.code);
}
