/** What can stand at the right of a conversation. */
export type Panel =
  | "thread"
  | "about"
  | "pins"
  | "browse"
  | "activity"
  | "connect"
  | "clock";

/** Who looks at what: all that the page's address says. */
export interface Place {
  me?: string;
  channel?: string;
  panel?: Panel;
  /** ts of the thread's first message, with the panel `thread`. */
  thread?: string;
  /** ts of a message to scroll to; not in the address. */
  message?: string;
}

const PANELS = new Set([
  "about",
  "pins",
  "browse",
  "activity",
  "connect",
  "clock",
]);

/** The place that an address like `#/U1/C2/thread/1700000000.000100` names. */
export function placeOfHash(hash: string): Place {
  const [me, channel, panel, thread] = hash.replace(/^#\/?/, "").split("/");
  const place: Place = {};
  if (me) place.me = me;
  if (channel) place.channel = channel;
  if (panel === "thread" && thread) {
    place.panel = panel;
    place.thread = thread;
  } else if (panel && PANELS.has(panel)) place.panel = panel as Panel;
  return place;
}

/** The address of a place. */
export function hashOfPlace({ me, channel, panel, thread }: Place): string {
  const parts = [me, channel, panel, panel === "thread" ? thread : undefined];
  return "#/" + parts.filter(Boolean).join("/");
}
