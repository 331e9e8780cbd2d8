/** What can stand at the right of a conversation. */
export type Panel =
  | "thread"
  | "about"
  | "pins"
  | "canvas"
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
  /** Id of a canvas, with the panel `canvas`. */
  canvas?: string;
  /** ts of a message to scroll to; not in the address. */
  message?: string;
}

/** Those that the address names by nothing else. */
const PANELS = new Set([
  "about",
  "pins",
  "browse",
  "activity",
  "connect",
  "clock",
]);

/** The place that an address like `#/U1/C2/thread/1700000000.000100` or `#/U1/C2/canvas/F3` names. */
export function placeOfHash(hash: string): Place {
  const [me, channel, panel, what] = hash.replace(/^#\/?/, "").split("/");
  const place: Place = {};
  if (me) place.me = me;
  if (channel) place.channel = channel;
  if ((panel === "thread" || panel === "canvas") && what) {
    place.panel = panel;
    place[panel] = what;
  } else if (panel && PANELS.has(panel)) place.panel = panel as Panel;
  return place;
}

/** The address of a place. */
export function hashOfPlace(place: Place): string {
  const { me, channel, panel } = place;
  const what = panel === "thread" || panel === "canvas"
    ? place[panel]
    : undefined;
  return "#/" + [me, channel, panel, what].filter(Boolean).join("/");
}
