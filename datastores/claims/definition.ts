import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";
import { MARKS } from "../../domain/claims.ts";

const { string } = Schema.types;

/** Who works on a thing that has no item of its own to be claimed on. */
export const Claims = DefineDatastore({
  name: "claims",
  primary_key: "subject",
  time_to_live_attribute: "expires",
  attributes: {
    /** What is claimed, for instance `<channel>#note#<cause>`. */
    subject: { type: string },
    expires: { type: Schema.slack.types.timestamp },
    ...Object.fromEntries(
      Array.from({ length: MARKS }, (_, slot) => [`m${slot}`, {
        type: string,
      }]),
    ),
  },
});
