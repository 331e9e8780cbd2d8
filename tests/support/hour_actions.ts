import { assert, assertEquals } from "@std/assert";
import type { IncidentEvent, KeptEntry } from "../../domain/incident/events.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";

/** Who acts where, and with which words: no others have these. */
export interface Acting {
  person: Person;
  channel: string;
  word: string;
  /** What an action draws its choices from. */
  chance: number;
}

/** What somebody asked for, and what they then saw. */
export interface Asked extends Acting {
  action: string;
  /** Whether it looked as if it had worked: the form closed, no refusal was shown. */
  accepted: boolean;
  /** Whether the word shall stand in exactly one event, if it was accepted. */
  written: boolean;
}

/** What came of something that somebody did. */
export type Did = Pick<Asked, "accepted" | "written">;

/** One thing that somebody can do; nothing if there is nothing to be done. */
export interface Action {
  name: string;
  act(running: RunningWorkspace, acting: Acting): Promise<Did | undefined>;
}

/** Of what happens at one moment, one thing of each person: nobody fills in two forms at once. */
export function onceEach<T extends { by: string }>(acts: T[]): T[] {
  return acts.filter(({ by }, n) =>
    acts.findIndex((other) => other.by === by) === n
  );
}

const QUIET: Did = { accepted: true, written: false };

/** How often somebody presses the button of a form again. */
const STUBBORN = 3;

/** Fills in a form and sends it, again if Slack failed, as people do. */
export async function sendForm(
  { person, channel }: Acting,
  shortcut: string,
  values: Record<string, string | string[]>,
): Promise<Did | undefined> {
  // Somebody who has a form on the screen finishes that first.
  if (person.modal()) return undefined;
  await person.run(shortcut, { channel });
  let sent = false;
  for (let tried = 0; tried < STUBBORN && isForm(person); tried++) {
    try {
      await person.submit(values);
      sent = true;
    } catch {
      // Another view is there by now, which has not these fields.
      break;
    }
  }
  const accepted = sent && !person.modal();
  if (person.modal()) await person.close();
  return { accepted, written: accepted };
}

function isForm(person: Person): boolean {
  return person.modal()?.submit !== undefined;
}

/** Presses a button in the incident's channel, or in the private messages of Incd, if it is there. */
export async function press(
  { person, channel }: Acting,
  button: string,
  where: "here" | "privately" = "here",
): Promise<Did | undefined> {
  const place = where === "here"
    ? channel
    : person.channels().find(({ kind }) => kind === "im")?.name;
  if (!place) return undefined;
  try {
    await person.press(place, button);
  } catch {
    return undefined;
  }
  return QUIET;
}

function one<T>(chance: number, of: T[]): T {
  return of[chance % of.length]!;
}

/** Writes a message and puts an emoji on it; it is kept if Incd says so on the message. */
async function mark(
  _running: RunningWorkspace,
  { person, channel, word }: Acting,
  emoji: string,
): Promise<Did> {
  await person.post(channel, `It was "${word}"`);
  const ts = lastOf({ person, channel, word })!;
  await person.react(channel, ts, emoji);
  return QUIET;
}

/** The ts of the message in which somebody wrote the word. */
function lastOf(
  { person, channel, word }: Pick<Acting, "person" | "channel" | "word">,
): string | undefined {
  return person.channel(channel).messages
    .findLast(({ text }) => text.includes(word))?.ts;
}

/** All that people do, each as likely as the others. */
export const ACTIONS: Action[] = [
  { name: "acknowledge", act: (_, acting) => press(acting, "Acknowledge") },
  { name: "take command", act: (_, acting) => press(acting, "Take command") },
  {
    name: "update",
    act: (_, acting) => {
      const { word, chance } = acting;
      const status = one(chance, [
        "",
        "Investigating",
        "Identified",
        "Monitoring",
      ]);
      return sendForm(acting, "Status update", {
        "What is new": word,
        ...(status ? { Status: status } : {}),
        ...(chance % 3 ? {} : { Impact: `Hurt by ${chance}` }),
      });
    },
  },
  {
    name: "hand over",
    act: async (running, acting) => {
      const { person, chance } = acting;
      const to = one(chance, [
        "ana",
        "ben",
        "chloe",
        "daniel",
        "p1",
        "p2",
        "p3",
      ]);
      if (running.person(to).user.id === person.user.id) return undefined;
      const did = await sendForm(acting, "Hand over", { "Who takes over": to });
      return did && { ...did, written: false };
    },
  },
  {
    name: "accept",
    act: (_, acting) => press(acting, "I have command", "privately"),
  },
  {
    name: "decline",
    act: (_, acting) => press(acting, "I cannot", "privately"),
  },
  {
    name: "roles",
    act: async (_, acting) => {
      const lead = one(acting.chance, ["ben", "yuki", "p4", "p5"]);
      const did = await sendForm(acting, "Roles", { "Technical lead": lead });
      return did && { ...did, written: false };
    },
  },
  {
    name: "give command up",
    act: async (_, acting) => {
      const did = await sendForm(acting, "Roles", { "Incident commander": [] });
      return did && { ...did, written: false };
    },
  },
  {
    name: "task",
    act: (_, acting) =>
      sendForm(acting, "Tasks", {
        "New task": acting.word,
        ...(acting.chance % 2 ? { "Who does it": "ben" } : {}),
      }),
  },
  {
    name: "finish a task",
    act: (_, acting) => press(acting, "Done", "privately"),
  },
  {
    name: "nothing new",
    act: (_, acting) => press(acting, "Nothing new", "privately"),
  },
  {
    name: "send the draft",
    act: (_, acting) => press(acting, "Send draft", "privately"),
  },
  {
    name: "snooze",
    act: (_, acting) => press(acting, "Snooze 15 min", "privately"),
  },
  {
    name: "note",
    act: (_, acting) =>
      sendForm(acting, "Timeline: add", { "What happened?": acting.word }),
  },
  {
    name: "capture",
    act: (running, acting) => mark(running, acting, "pushpin"),
  },
  { name: "decide", act: (running, acting) => mark(running, acting, "scales") },
  {
    name: "change one's mind",
    act: async (running, acting) => {
      const did = await mark(running, acting, "test_tube");
      const ts = lastOf(acting)!;
      await acting.person.unreact(acting.channel, ts, "test_tube");
      return did && QUIET;
    },
  },
  {
    name: "pin",
    act: async (_, { person, channel, word }) => {
      await person.post(channel, `It was ${word}`);
      await person.pin(channel, lastOf({ person, channel, word })!);
      return QUIET;
    },
  },
  {
    name: "mention",
    act: async (running, { person, channel, word, chance }) => {
      const words = one(chance, [
        `note ${word}`,
        `update ${word}`,
        "ack",
        "sev1",
      ]);
      const { bot } = running.workspace;
      await person.post(channel, `<@${bot.id}> ${words}`);
      return QUIET;
    },
  },
  {
    name: "leave and come back",
    act: async (_, { person, channel }) => {
      await person.leave(channel);
      await person.join(channel);
      return QUIET;
    },
  },
  {
    name: "talk",
    act: async (_, { person, channel, word }) => {
      await person.post(channel, `Is it ${word}?`);
      return QUIET;
    },
  },
];

/** The events that say what somebody typed, and not what became of it. */
const SAYS = new Set<IncidentEvent["kind"]>([
  "updated",
  "noted",
  "captured",
  "task_given",
  "escalated",
  "decided",
  "resolved",
  "reopened",
  "action_item_added",
]);

/**
 * What looked as if it had worked is written down once; what did not is
 * written down at most once.
 */
export function checkAsked(
  asked: Asked[],
  entries: KeptEntry[],
): void {
  // What became of a temporary change bears its words once more.
  const changed = new Set(
    entries.flatMap(({ event }) =>
      event.kind === "decided" ? [event.text] : []
    ),
  );
  const events = entries
    .filter(({ event }) =>
      SAYS.has(event.kind) &&
      !(event.kind === "action_item_added" && changed.has(event.title))
    )
    .map(({ event }) => JSON.stringify(event));
  for (const { action, word, accepted, written, person } of asked) {
    const times = events.filter((event) => event.includes(`"${word}"`)).length;
    assert(
      times <= 1,
      `${action} of ${person.user.name}: "${word}" is there ${times} times`,
    );
    if (written && accepted) {
      assertEquals(
        times,
        1,
        `${action} of ${person.user.name}: "${word}" is lost`,
      );
    }
  }
}
