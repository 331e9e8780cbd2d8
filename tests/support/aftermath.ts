import type { RunningWorkspace } from "../../workspace/mod.ts";
import { incidents, stored, wordsOf, written } from "./incd.ts";

/** What is left when all is over: all that anybody sees and all that is kept. */
export interface Aftermath {
  channels: {
    name: string;
    topic: string;
    members: string[];
    bookmarks: string[];
    pins: number;
    written: string[];
  }[];
  announced: string[];
  /** By handle; who read nothing is not in it. */
  privately: Record<string, string[]>;
  timeline: unknown[];
  records: number;
}

/** Looks at everything. */
export async function aftermath(
  running: RunningWorkspace,
): Promise<Aftermath> {
  const { users, channels } = running.workspace.state;
  const people = [...users.values()]
    .filter(({ isBot, deleted }) => !isBot && !deleted)
    .map(({ name }) => running.person(name));
  const seen = new Map<string, Aftermath["channels"][number]>();
  const privately: Aftermath["privately"] = {};
  for (const person of people) {
    for (const name of incidents(person)) {
      const { topic, bookmarks, pins, members } = person.channel(name);
      seen.set(name, {
        name,
        topic,
        members: members.map((id) => users.get(id)!.name).sort(),
        bookmarks: bookmarks.map(({ link }) => link).sort(),
        pins: pins.length,
        written: written(person, name).map(wordsOf),
      });
    }
    const words = person.directMessages().map(wordsOf);
    if (words.length) privately[person.user.name] = words;
  }
  const announcements = [...channels.values()].find(({ name }) =>
    name === "incidents"
  );
  const timeline = await stored(running, "timeline");
  return {
    channels: [...seen.values()].sort((a, b) => a.name < b.name ? -1 : 1),
    announced: announcements
      ? announcements.messages.filter(({ botId, subtype }) => botId && !subtype)
        .map(({ text }) => text)
      : [],
    privately,
    timeline: timeline.map(({ at: _at, recorded_at: _recorded, ...entry }) =>
      entry
    )
      .sort((a, b) => a.id < b.id ? -1 : 1),
    records: (await stored(running, "incidents")).length,
  };
}
