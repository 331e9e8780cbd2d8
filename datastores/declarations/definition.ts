import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";
import { MARKS } from "../../domain/claims.ts";

const { string, number, array } = Schema.types;

/** What was asked for, kept before anything is made, so that nothing typed is ever lost. */
export const Declarations = DefineDatastore({
  name: "declarations",
  primary_key: "cause",
  time_to_live_attribute: "expires",
  attributes: {
    cause: { type: string },
    /** What was typed, JSON in pieces. */
    asked: { type: array, items: { type: string } },
    /** The key that the same delivery would have had a moment earlier; "" if it has none. */
    earlier: { type: string },
    /** Milliseconds since 1970. */
    declared_at: { type: number },
    /** Whether Incd sees to all steps itself: "yes" or "no". */
    finish: { type: string },
    /** "" as long as it is tried, "given_up" after. */
    status: { type: string },
    /** The last problem that the declarer was told of. */
    told: { type: string },
    expires: { type: Schema.slack.types.timestamp },
    ...Object.fromEntries(
      Array.from(
        { length: MARKS },
        (_, slot) => [`m${slot}`, { type: string }],
      ),
    ),
  },
});
