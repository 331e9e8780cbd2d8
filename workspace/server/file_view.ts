import type { FileView } from "../page/protocol.ts";
import type { StoredFile } from "../state/files.ts";
import type { State } from "../state/state.ts";
import type { Message } from "../state/types.ts";
import { channelFor, personOf } from "./visible.ts";

/** The files that a message shows. */
export function fileViews(state: State, { files = [] }: Message): FileView[] {
  return files.flatMap((id) => {
    const file = state.files.find(id);
    if (!file) return [];
    const { name, title, bytes, isDeleted } = file;
    return [{ id, name, title, size: bytes.length, isDeleted }];
  });
}

/** The file with this id, if it is in a channel that this person may read. */
export function fileFor(
  state: State,
  userId: string,
  id: string,
): StoredFile | undefined {
  const me = personOf(state, userId);
  const file = state.files.find(id);
  if (!me || !file || file.isDeleted) return undefined;
  const isSeen = file.shares.some(({ channelId }) =>
    channelFor(state, me, channelId)
  );
  return isSeen ? file : undefined;
}
