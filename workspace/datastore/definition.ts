/** What one attribute of a datastore may hold, as the manifest says it. */
export interface AttributeDefinition {
  /** `string`, `integer`, …, a Slack type (`slack#/types/user_id`) or a custom type (`#/types/…`). */
  type: string;
  /** For arrays: what each element must be. */
  items?: AttributeDefinition;
  /** For objects: what each property must be. */
  properties?: Record<string, AttributeDefinition>;
  /** For objects: properties that must be there. */
  required?: string[];
}

/** A datastore as the manifest defines it: https://docs.slack.dev/tools/deno-slack-sdk/guides/using-datastores */
export interface DatastoreDefinition {
  primary_key: string;
  attributes: Record<string, AttributeDefinition>;
  /** A `timestamp` attribute: the second since 1970 after which an item may go. */
  time_to_live_attribute?: string;
}

/** One item of a datastore, as plain JSON. */
export type Item = Record<string, unknown>;
