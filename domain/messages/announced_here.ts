import { section } from "./blocks.ts";
import type { Message } from "./message.ts";

/** The first message in a channel that was chosen for announcements: it also shows that Incd may post there. */
export function announcedHere(by: string): Message {
  const text = `Incidents will be announced here. <@${by}> chose this channel`;
  return { text, blocks: [section(text)] };
}
