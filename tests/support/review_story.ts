import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { declare } from "./incd.ts";
import { newest } from "./scene.ts";

const MINUTE_MS = 60_000;

/** A bad morning of which much is known, resolved after an hour. */
export interface Story {
  /** Name and id of the incident's channel. */
  channel: string;
  id: string;
  ana: Person;
  ben: Person;
}

/** Ana declares and commands, Ben finds it; at the end it is resolved. */
export async function badMorning(
  running: RunningWorkspace,
  { isPrivate = false } = {},
): Promise<Story> {
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  const channel = (await declare(ana, {
    Title: "Checkout errors",
    Severity: "SEV2",
    Type: "Outage",
    Description:
      "Every tenth card is declined at checkout, since about nine. Support has eleven tickets.",
    ...(isPrivate ? { "Who may see it": "Private" } : {}),
  }))!;
  const { id } = ana.channel(channel);
  await running.api("conversations.invite", {
    channel: id,
    users: ben.user.id,
  });
  const fill = async (
    person: Person,
    shortcut: string,
    values: Record<string, string | string[]>,
  ) => {
    await running.advance(4 * MINUTE_MS);
    await person.run(shortcut, { channel });
    await person.submit(values);
  };
  await running.advance(3 * MINUTE_MS);
  await ben.press(channel, "Acknowledge");
  await fill(ana, "Roles", { "Technical lead": ["ben"] });
  await fill(ana, "Status update", {
    Severity: "SEV1",
    "What is new": "Half of all cards fail now, in all countries",
    Impact: "Customers in all countries cannot pay by card: one in two fails",
  });
  await ben.post(channel, "I think it is the new fraud check, it times out");
  const suspect = newest(ben, channel).ts;
  await ben.react(channel, suspect, "test_tube");
  await ana.post(channel, "The provider says that they see no errors");
  await ana.react(channel, newest(ana, channel).ts, "no_entry_sign");
  await fill(ben, "Timeline: add", {
    "What happened?": "Restarted the payment workers",
    "Was it something you tried?": "Yes, and it did not work",
  });
  await fill(ana, "Tasks", {
    "New task": "Switch the fraud check off",
    "Who does it": ["ben"],
  });
  await ben.post(channel, "We switch the fraud check off until tomorrow");
  await ben.react(channel, newest(ben, channel).ts, "scales");
  await running.advance(4 * MINUTE_MS);
  await ben.press(running.workspace.bot.id, "Done");
  await ben.post(
    channel,
    "Confirmed: the fraud check waits 30 s for a host that is gone",
  );
  await ben.react(channel, newest(ben, channel).ts, "dart");
  await fill(ana, "Status update", {
    Status: "Monitoring",
    "What is new": "The fraud check is off, cards work again",
  });
  await running.advance(16 * MINUTE_MS);
  await fill(ana, "Resolve", {
    "What fixed it?": "The fraud check was switched off",
    "Who was affected, how many?":
      "About 1,800 customers could not pay; 240 tickets",
  });
  return { channel, id, ana, ben };
}
