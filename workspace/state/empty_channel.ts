import type { Channel, TopicOrPurpose } from "./types.ts";

/** A channel in which nothing has happened yet. */
export function emptyChannel(
  own: Pick<Channel, "id" | "name" | "kind" | "creator" | "created">,
): Channel {
  return {
    ...own,
    isArchived: false,
    isGeneral: false,
    previousNames: [],
    topic: unset(),
    purpose: unset(),
    members: new Set(),
    messages: [],
    byTs: new Map(),
    ephemeral: [],
    pins: [],
    bookmarks: [],
  };
}

function unset(): TopicOrPurpose {
  return { value: "", creator: "", lastSet: 0 };
}
