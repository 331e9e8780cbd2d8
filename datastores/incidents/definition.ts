import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";
import { MARKS } from "../../domain/claims.ts";

const { string, number, boolean, array } = Schema.types;
const pieces = { type: array, items: { type: string } };

/** The hot record of each incident. Slack cannot remove an attribute: cleared means "". */
export const Incidents = DefineDatastore({
  name: "incidents",
  primary_key: "channel_id",
  attributes: {
    channel_id: { type: string },
    name: { type: string },
    cause: { type: string },
    title: { type: string },
    severity: { type: string },
    severity_name: { type: string },
    severity_meaning: { type: string },
    type: { type: string },
    type_name: { type: string },
    template: { type: string },
    /** Who is affected and how. */
    impact: pieces,
    description: pieces,
    /** What it was declared as, JSON: where its state begins. */
    declared_as: pieces,
    private: { type: boolean },
    declarer: { type: string },
    source: { type: string },
    /** Status and clocks together, JSON: they must not change one without the other. */
    lifecycle: pieces,
    /** How often an update is due, minutes; 0 = never. */
    update_minutes: { type: number },
    next_update_at: { type: number },
    /** JSON: what was said last. */
    last_update: pieces,
    /** `<user>|<round>`: who has it and when it last changed hands, together. */
    role_commander: { type: string },
    role_technical_lead: { type: string },
    role_communications_lead: { type: string },
    /** JSON in pieces, as the next ones: each replaced as a whole. */
    tasks: pieces,
    links: pieces,
    assumed: pieces,
    not_invited: pieces,
    not_briefed: pieces,
    handovers: pieces,
    open_tasks: pieces,
    ended_tasks: pieces,
    followers: pieces,
    highlights: pieces,
    asks: pieces,
    reached: pieces,
    pages: pieces,
    decisions: pieces,
    action_items: pieces,
    resolution: pieces,
    review: pieces,
    exported: pieces,
    channel_now: pieces,
    /** Who does not want to be disturbed until when. */
    quiet: pieces,
    alerts: pieces,
    exporting: pieces,
    responders: pieces,
    shortcuts: pieces,
    /** Which emoji means what. */
    signs: pieces,
    /** Incd's own Slack user id. */
    bot: { type: string },
    /** Who may do what, and who the admins are. */
    allowed: pieces,
    /** What the tick has reminded of, with when. */
    reminded: pieces,
    /** The next update as a reminder proposed it. */
    draft: pieces,
    /** The newest timeline entries, for the card: a cache. */
    latest: pieces,
    archive_at: { type: number },
    kept_until: { type: number },
    /** Channels: where it goes on, and what it was reopened from. */
    moved_to: { type: string },
    moved_from: { type: string },
    card_ts: { type: string },
    card_drawn: { type: string },
    announcement_channel: { type: string },
    announcement_ts: { type: string },
    finish: { type: boolean },
    opening: { type: string },
    declared_at: { type: number },
    ...Object.fromEntries(
      Array.from(
        { length: MARKS },
        (_, slot) => [`m${slot}`, { type: string }],
      ),
    ),
  },
});
