import {
  fill,
  idOf,
  inChannel,
  lastTold,
  newest,
  onCard,
  onScreen,
  type Scene,
} from "./scene.ts";

/** Something that people do to an incident, and how they see that it was done. */
export interface Command {
  name: string;
  /** What has to be there before. */
  before?(scene: Scene): Promise<unknown>;
  /** Whether the commander has to be reminded of an update before. */
  waits?: true;
  act(scene: Scene): Promise<unknown>;
  /** Whom it asks or names, each of whom may cost one call more. */
  asks?: number;
  /** Private incidents know no such thing. */
  onlyPublic?: true;
  /** Whether whoever does it sees that it is done. */
  seen(scene: Scene): boolean;
}

/** How many calls anything may take until it is seen; whoever is asked may add one. */
const UNTIL_SEEN_MAX = 6;

/** The most calls that a command may take until whoever does it sees it. */
export function budgetOf({ asks = 0 }: Command): number {
  return UNTIL_SEEN_MAX + asks;
}

/** After this the commander of a SEV1 has been reminded. Milliseconds. */
export const REMINDED_MS = 36 * 60_000;

/** Help that one person is asked for. */
const ONLY_BEN = {
  "What help is needed": "Look at it",
  Ask: "Only whom I name below",
  "Also ask these people": ["ben"],
};

/** Everything that people do to an incident, by the door that they use most. */
export const COMMANDS: Command[] = [
  {
    name: "acknowledge",
    act: ({ responder, channel }) => responder.press(channel, "Acknowledge"),
    seen: (scene) => onCard(scene, "Acknowledged by"),
  },
  {
    name: "take command",
    before: ({ commander, channel }) =>
      fill(commander, "Roles", channel, { commander: [] }),
    act: ({ responder, channel }) => responder.press(channel, "Take command"),
    seen: (scene) =>
      onCard(scene, `*Incident commander*\n<@${scene.responder.user.id}>`),
  },
  {
    name: "give a role",
    before: ({ commander, channel }) => commander.run("Roles", { channel }),
    act: ({ commander }) => commander.submit({ "Technical lead": ["ben"] }),
    asks: 1,
    seen: (scene) =>
      onCard(scene, `*Technical lead*\n<@${scene.responder.user.id}>`),
  },
  {
    name: "hand over",
    before: ({ commander, channel }) => commander.run("Hand over", { channel }),
    act: ({ commander }) => commander.submit({ "Who takes over": ["ben"] }),
    asks: 1,
    seen: ({ responder }) =>
      JSON.stringify(responder.directMessages().map(({ blocks }) => blocks))
        .includes(
          "handover_yes",
        ),
  },
  {
    name: "accept a handover",
    before: ({ commander, channel }) =>
      fill(commander, "Hand over", channel, { "Who takes over": ["ben"] }),
    act: ({ responder, direct }) => responder.press(direct, "I have command"),
    seen: (scene) =>
      onCard(scene, `*Incident commander*\n<@${scene.responder.user.id}>`),
  },
  {
    name: "status update",
    before: ({ commander, channel }) =>
      commander.run("Status update", { channel }),
    act: ({ commander }) =>
      commander.submit({
        Status: "Identified",
        "What is new": "It is the cache",
      }),
    seen: (scene) => inChannel(scene, "It is the cache"),
  },
  {
    name: "change the severity",
    before: ({ commander, channel }) =>
      commander.run("Status update", { channel }),
    act: ({ commander }) => commander.submit({ Severity: "SEV2" }),
    seen: (scene) => onCard(scene, "*Severity*\nSEV2"),
  },
  {
    name: "send the reminder's draft",
    before: async ({ commander, channel }) => {
      await commander.post(channel, "It is the cache");
      await commander.pin(channel, newest(commander, channel).ts);
    },
    waits: true,
    act: ({ commander, direct }) => commander.press(direct, "Send draft"),
    seen: (scene) => inChannel(scene, "*Status update*"),
  },
  {
    name: "nothing new",
    waits: true,
    act: ({ commander, direct }) => commander.press(direct, "Nothing new"),
    seen: ({ commander }) => lastTold(commander).startsWith("✓"),
  },
  {
    name: "snooze",
    waits: true,
    act: ({ commander, direct }) => commander.press(direct, "Snooze 15 min"),
    seen: ({ commander }) => lastTold(commander).startsWith("✓"),
  },
  {
    name: "follow",
    onlyPublic: true,
    act: ({ responder }) => responder.press("incidents", "Follow"),
    seen: ({ responder }) =>
      lastTold(responder).includes("You now get each update"),
  },
  {
    name: "add to the timeline",
    before: ({ commander, channel }) =>
      commander.run("Timeline: add", { channel }),
    act: ({ commander }) =>
      commander.submit({ "What happened?": "Restarted the workers" }),
    seen: (scene) => onCard(scene, "Restarted the workers"),
  },
  {
    name: "show the timeline",
    act: ({ commander, channel }) =>
      commander.run("Timeline: show", { channel }),
    seen: ({ commander }) => onScreen(commander, "Declared by"),
  },
  {
    name: "keep a message with an emoji",
    before: ({ responder, channel }) =>
      responder.post(channel, "It is the cache"),
    act: ({ commander, channel }) =>
      commander.react(channel, newest(commander, channel).ts, "pushpin"),
    seen: ({ commander, channel }) =>
      newest(commander, channel).reactions.some(({ name }) => name === "memo"),
  },
  {
    name: "give a task",
    before: ({ commander, channel }) => commander.run("Tasks", { channel }),
    act: ({ commander }) =>
      commander.submit({ "New task": "Roll back", "Who does it": ["ben"] }),
    asks: 1,
    seen: (scene) => onCard(scene, "• Roll back"),
  },
  {
    name: "finish a task",
    before: ({ commander, channel }) =>
      fill(commander, "Tasks", channel, {
        "New task": "Roll back",
        "Who does it": ["ben"],
      }),
    act: ({ responder, direct }) => responder.press(direct, "Done"),
    seen: (scene) => onCard(scene, "Task done by"),
  },
  {
    name: "note a temporary change",
    before: ({ commander, channel }) => commander.run("Decide", { channel }),
    act: ({ commander }) => commander.submit({ text: "Rate limit is 500" }),
    seen: (scene) => onCard(scene, "• Rate limit is 500"),
  },
  {
    name: "add an action item",
    before: ({ commander, channel }) =>
      commander.run("Action items", { channel }),
    act: ({ commander }) =>
      commander.submit({ title: "Alert on the queue", owner: ["ben"] }),
    asks: 1,
    seen: (scene) => onCard(scene, "Action item for"),
  },
  {
    name: "finish an action item",
    before: ({ commander, channel }) =>
      fill(commander, "Action items", channel, {
        title: "Alert on the queue",
        owner: ["ben"],
      }),
    act: ({ responder, direct }) => responder.press(direct, "Done"),
    seen: ({ responder }) => lastTold(responder).startsWith("✓ Done"),
  },
  {
    name: "escalate",
    before: ({ commander, channel }) => commander.run("Escalate", { channel }),
    act: ({ commander }) => commander.submit(ONLY_BEN),
    asks: 1,
    seen: (scene) => onCard(scene, "*Asked for help*"),
  },
  {
    name: "say that one is on it",
    before: ({ commander, channel }) =>
      fill(commander, "Escalate", channel, ONLY_BEN),
    act: ({ responder, direct }) => responder.press(direct, "On it"),
    seen: (scene) => onCard(scene, "> is on it"),
  },
  {
    name: "amend",
    before: ({ commander, channel }) => commander.run("Amend", { channel }),
    act: ({ commander }) => commander.submit({ Title: "Cards are declined" }),
    seen: (scene) => onCard(scene, "Cards are declined"),
  },
  {
    name: "resolve",
    before: ({ commander, channel }) => commander.run("Resolve", { channel }),
    act: ({ commander }) =>
      commander.submit({ "What fixed it?": "Rolled back" }),
    seen: (scene) => onCard(scene, "*What fixed it*"),
  },
  {
    name: "reopen",
    before: async ({ commander, channel }) => {
      await fill(commander, "Resolve", channel, { "What fixed it?": "x" });
      await commander.run("Reopen", { channel });
    },
    act: ({ commander }) =>
      commander.submit({ "What is wrong again?": "It is back" }),
    seen: (scene) => onCard(scene, "*Status*\nInvestigating"),
  },
  {
    name: "edit clocks",
    before: async ({ running, commander, channel }) => {
      await running.advance(3 * 60_000);
      await commander.run("Edit clocks", { channel });
    },
    act: ({ running, commander }) =>
      commander.submit({
        "First noticed": String(
          Math.floor(running.workspace.clock.now() / 1000) - 600,
        ),
        "How do you know?": "The graph",
      }),
    seen: (scene) => inChannel(scene, "Clocks set by"),
  },
  {
    name: "list the incidents",
    act: ({ commander }) =>
      commander.run("Incidents: list", { channel: "general" }),
    seen: (scene) => onScreen(scene.commander, `<#${idOf(scene)}>`),
  },
  {
    name: "ask for help",
    act: ({ commander, channel }) =>
      commander.run("Incident: help", { channel }),
    seen: ({ commander, channel }) =>
      commander.channel(channel).messages.some(({ ephemeral }) => ephemeral),
  },
  {
    name: "ask in plain words",
    act: ({ commander, channel }) =>
      commander.post(channel, "@incd who is commander"),
    seen: ({ commander, channel }) =>
      commander.thread(channel, newest(commander, channel).ts).length > 0,
  },
  {
    name: "change the severity in plain words",
    act: ({ responder, channel }) => responder.post(channel, "@incd sev2"),
    // Who is not known to take part yet is looked up.
    asks: 1,
    seen: (scene) => onCard(scene, "*Severity*\nSEV2"),
  },
  {
    name: "post an update in plain words",
    act: ({ commander, channel }) =>
      commander.post(channel, "@incd update It is the cache"),
    seen: (scene) => inChannel(scene, "It is the cache"),
  },
  {
    name: "resolve in plain words",
    act: ({ commander, channel }) =>
      commander.post(channel, "@incd resolved: rolled back"),
    seen: (scene) => onCard(scene, "*What fixed it*"),
  },
  {
    name: "start the review",
    before: async ({ commander, channel }) => {
      await commander.post(channel, "@incd resolved: rolled back");
      await commander.run("Review", { channel });
    },
    act: ({ commander }) => commander.submit({}),
    seen: ({ commander, channel }) =>
      commander.canvas(channel)?.includes("## Summary") ?? false,
  },
  {
    name: "publish the review",
    before: async ({ commander, channel }) => {
      await commander.post(channel, "@incd resolved: rolled back");
      await fill(commander, "Review", channel, {});
      await commander.run("Review", { channel });
    },
    act: ({ commander }) => commander.submit({ Summary: "It was the cache" }),
    seen: (scene) => inChannel(scene, "It was the cache"),
  },
  {
    name: "give a task in plain words",
    act: ({ commander, channel }) =>
      commander.post(channel, "@incd task @ben roll back"),
    asks: 1,
    seen: (scene) => onCard(scene, "• roll back"),
  },
];
