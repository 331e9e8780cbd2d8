import type { RoleId } from "./roles.ts";

/** What each role is for, in the lines that somebody woken at night can take in. */
export const DUTIES: Record<RoleId, string[]> = {
  commander: [
    "You decide; you need not fix. Ask people by name, and say by when",
    "One voice: decisions are said in the channel, tangents go to threads",
    "First say the impact in one sentence, then fill the roles that are open",
  ],
  technical_lead: [
    "Stop the damage first, find the cause after",
    "Say in the channel what you try before you try it, and what came of it",
    "Ask the commander for people; look after nobody's screen but your own",
  ],
  communications_lead: [
    "One voice to customers and management: yours",
    "Say what is affected, what is being done and when you write next",
    "No cause and no promise that the commander has not confirmed",
  ],
};
