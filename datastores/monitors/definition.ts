import { DefineDatastore, Schema } from "deno-slack-sdk/mod.ts";

const { string, number, array } = Schema.types;

/** The monitors that were connected, an item each. */
export const Monitors = DefineDatastore({
  name: "monitors",
  primary_key: "id",
  attributes: {
    id: { type: string },
    /** What an admin has set, JSON in pieces: written by forms. */
    connection: { type: array, items: { type: string } },
    /** What its deliveries have said of it: each its own attribute, as they come side by side. */
    first_at: { type: number },
    last_at: { type: number },
    refused: { type: number },
    told_at: { type: number },
  },
});
