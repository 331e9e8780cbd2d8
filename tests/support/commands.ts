import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { declare, wordsOf, written } from "./incd.ts";

/** An incident that Ana commands, with Ben in its channel. */
export interface Scene {
  running: RunningWorkspace;
  ana: Person;
  ben: Person;
  /** The incident's channel, by name. */
  channel: string;
  /** Where Incd writes to somebody privately. */
  direct: string;
}

/** Something that people do to an incident, and how they see that it was done. */
export interface Command {
  name: string;
  /** What has to be there before. */
  before?(scene: Scene): Promise<unknown>;
  act(scene: Scene): Promise<unknown>;
  /** Whom it asks or names, each of whom may cost one call more. */
  asks?: number;
  /** Private incidents know no such thing. */
  onlyPublic?: true;
  /** Whether whoever does it sees that it is done. */
  seen(scene: Scene): boolean;
}

/** After this the commander of a SEV1 has been reminded. Milliseconds. */
export const REMINDED_MS = 36 * 60_000;

/** Opens an incident for one command. */
export async function sceneOf(
  running: RunningWorkspace,
  { before }: Pick<Command, "before">,
  values: Record<string, string> = {},
): Promise<Scene> {
  const ana = running.person("ana");
  const ben = running.person("ben");
  const direct = running.workspace.bot.id;
  const channel = (await declare(ana, {
    Title: "Checkout errors",
    Severity: "SEV1",
    Type: "Degradation",
    ...values,
  }))!;
  await running.api("conversations.invite", {
    channel: ana.channel(channel).id,
    users: ben.user.id,
  });
  await running.settle();
  const scene = { running, ana, ben, channel, direct };
  await before?.(scene);
  await running.settle();
  return scene;
}

/** Everything that people do to an incident, by the door that they use most. */
export const COMMANDS: Command[] = [
  {
    name: "acknowledge",
    act: ({ ben, channel }) => ben.press(channel, "Acknowledge"),
    seen: (scene) => onCard(scene, "Acknowledged by"),
  },
  {
    name: "take command",
    before: ({ ana, channel }) =>
      fill(ana, "Roles", channel, { commander: [] }),
    act: ({ ben, channel }) => ben.press(channel, "Take command"),
    seen: (scene) =>
      onCard(scene, `*Incident commander*\n<@${scene.ben.user.id}>`),
  },
  {
    name: "give a role",
    before: ({ ana, channel }) => ana.run("Roles", { channel }),
    act: ({ ana }) => ana.submit({ "Technical lead": ["ben"] }),
    asks: 1,
    seen: (scene) => onCard(scene, `*Technical lead*\n<@${scene.ben.user.id}>`),
  },
  {
    name: "hand over",
    before: ({ ana, channel }) => ana.run("Hand over", { channel }),
    act: ({ ana }) => ana.submit({ "Who takes over": ["ben"] }),
    asks: 1,
    seen: ({ ben }) =>
      JSON.stringify(ben.directMessages().map(({ blocks }) => blocks)).includes(
        "handover_yes",
      ),
  },
  {
    name: "accept a handover",
    before: ({ ana, channel }) =>
      fill(ana, "Hand over", channel, { "Who takes over": ["ben"] }),
    act: ({ ben, direct }) => ben.press(direct, "I have command"),
    seen: (scene) =>
      onCard(scene, `*Incident commander*\n<@${scene.ben.user.id}>`),
  },
  {
    name: "status update",
    before: ({ ana, channel }) => ana.run("Status update", { channel }),
    act: ({ ana }) =>
      ana.submit({ Status: "Identified", "What is new": "It is the cache" }),
    seen: (scene) => inChannel(scene, "It is the cache"),
  },
  {
    name: "send the reminder's draft",
    before: async ({ ana, channel, running }) => {
      await ana.pin(channel, await say(ana, channel, "It is the cache"));
      await running.advance(REMINDED_MS);
    },
    act: ({ ana, direct }) => ana.press(direct, "Send draft"),
    seen: (scene) => inChannel(scene, "*Status update*"),
  },
  {
    name: "nothing new",
    before: ({ running }) => running.advance(REMINDED_MS),
    act: ({ ana, direct }) => ana.press(direct, "Nothing new"),
    seen: ({ ana }) => lastTold(ana).startsWith("✓"),
  },
  {
    name: "snooze",
    before: ({ running }) => running.advance(REMINDED_MS),
    act: ({ ana, direct }) => ana.press(direct, "Snooze 15 min"),
    seen: ({ ana }) => lastTold(ana).startsWith("✓"),
  },
  {
    name: "follow",
    onlyPublic: true,
    act: ({ ben }) => ben.press("incidents", "Follow"),
    seen: ({ ben }) => lastTold(ben).includes("You now get each update"),
  },
  {
    name: "add to the timeline",
    before: ({ ana, channel }) => ana.run("Timeline: add", { channel }),
    act: ({ ana }) => ana.submit({ "What happened?": "Restarted the workers" }),
    seen: (scene) => onCard(scene, "Restarted the workers"),
  },
  {
    name: "show the timeline",
    act: ({ ana, channel }) => ana.run("Timeline: show", { channel }),
    seen: ({ ana }) => onScreen(ana, "Declared by"),
  },
  {
    name: "keep a message with an emoji",
    before: ({ ben, channel }) => say(ben, channel, "It is the cache"),
    act: ({ ana, channel }) =>
      ana.react(channel, newest(ana, channel).ts, "pushpin"),
    seen: ({ ana, channel }) =>
      newest(ana, channel).reactions.some(({ name }) => name === "memo"),
  },
  {
    name: "give a task",
    before: ({ ana, channel }) => ana.run("Tasks", { channel }),
    act: ({ ana }) =>
      ana.submit({ "New task": "Roll back", "Who does it": ["ben"] }),
    asks: 1,
    seen: (scene) => onCard(scene, "• Roll back"),
  },
  {
    name: "finish a task",
    before: ({ ana, channel }) =>
      fill(ana, "Tasks", channel, {
        "New task": "Roll back",
        "Who does it": ["ben"],
      }),
    act: ({ ben, direct }) => ben.press(direct, "Done"),
    seen: (scene) => onCard(scene, "Task done by"),
  },
  {
    name: "amend",
    before: ({ ana, channel }) => ana.run("Amend", { channel }),
    act: ({ ana }) => ana.submit({ Title: "Cards are declined" }),
    seen: (scene) => onCard(scene, "Cards are declined"),
  },
  {
    name: "list the incidents",
    act: ({ ana }) => ana.run("Incidents: list", { channel: "general" }),
    seen: (scene) => onScreen(scene.ana, `<#${idOf(scene)}>`),
  },
];

/** Fills in a form and sends it. */
export async function fill(
  person: Person,
  shortcut: string,
  channel: string,
  values: Record<string, string | string[]>,
): Promise<void> {
  await person.run(shortcut, { channel });
  await person.submit(values);
}

async function say(
  person: Person,
  channel: string,
  text: string,
): Promise<string> {
  await person.post(channel, text);
  return newest(person, channel).ts;
}

function newest(person: Person, channel: string) {
  return person.channel(channel).messages.findLast(({ isBot }) => !isBot)!;
}

function onCard({ ana, channel }: Scene, words: string): boolean {
  return wordsOf(written(ana, channel)[0]!).includes(words);
}

function inChannel({ ana, channel }: Scene, words: string): boolean {
  return written(ana, channel).slice(1)
    .some((message) => wordsOf(message).includes(words));
}

function onScreen(person: Person, words: string): boolean {
  return JSON.stringify(person.modal()?.blocks ?? []).includes(words);
}

function lastTold(person: Person): string {
  const last = person.directMessages().at(-1);
  return last ? wordsOf(last) : "";
}

function idOf({ ana, channel }: Scene): string {
  return ana.channel(channel).id;
}
