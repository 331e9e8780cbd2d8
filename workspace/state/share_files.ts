import type { Draft } from "./draft.ts";
import type { StoredFile } from "./files.ts";
import type { State } from "./state.ts";
import type { Channel, Message } from "./types.ts";

/** Posts a message that shows these files. */
export function shareFiles(
  state: State,
  channel: Channel,
  files: StoredFile[],
  draft: Draft,
): Message {
  const message = state.post(channel, {
    ...draft,
    files: files.map(({ id }) => id),
  });
  const { ts, threadTs } = message;
  for (const file of files) {
    file.shares.push({
      channelId: channel.id,
      ts,
      ...(threadTs ? { threadTs } : {}),
    });
  }
  state.changed();
  return message;
}
