import { assert, assertEquals } from "@std/assert";
import type { KeptEntry } from "../../domain/incident/events.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { wordsOf } from "./incd.ts";
import { allMessages } from "./sound.ts";

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

type Did = Pick<Asked, "accepted" | "written">;

/** One thing that somebody can do; nothing if there is nothing to be done. */
interface Action {
  name: string;
  act(running: RunningWorkspace, acting: Acting): Promise<Did | undefined>;
}

const QUIET: Did = { accepted: true, written: false };

/** Fills in a form and sends it, again if Slack failed, as people do. */
async function form(
  running: RunningWorkspace,
  { person, channel }: Acting,
  shortcut: string,
  values: Record<string, string>,
): Promise<boolean> {
  await person.run(shortcut, { channel });
  await running.settle();
  if (!person.modal()) return false;
  try {
    await person.submit(values);
    if (person.modal()) await person.submit(values);
  } catch {
    // The view says a sentence and has no fields.
  }
  await running.settle();
  const closed = !person.modal();
  if (!closed) await person.close();
  return closed;
}

async function pressIfThere(
  { person, channel }: Acting,
  button: string,
): Promise<Did | undefined> {
  try {
    await person.press(channel, button);
    return QUIET;
  } catch {
    return undefined;
  }
}

export const ACTIONS: Action[] = [
  {
    name: "acknowledge",
    act: (_running, acting) => pressIfThere(acting, "Acknowledge"),
  },
  {
    name: "take command",
    act: (_running, acting) => pressIfThere(acting, "Take command"),
  },
];

/**
 * What looked as if it had worked is written down once; what did not is
 * written down at most once.
 */
export function checkAsked(
  running: RunningWorkspace,
  asked: Asked[],
  entries: KeptEntry[],
): void {
  const events = entries.map(({ event }) => JSON.stringify(event));
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
  assert(allMessages(running).length && wordsOf);
}
