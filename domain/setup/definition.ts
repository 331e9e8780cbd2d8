/** A condition on what a trigger brings: https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-event-triggers */
export type Condition =
  | { statement: string }
  | { operator: "AND" | "OR" | "NOT"; inputs: Condition[] };

/** A trigger as Slack takes it, whatever its type. */
export interface Definition {
  type: string;
  name: string;
  description?: string;
  /** `#/workflows/<callback id>`. */
  workflow: string;
  inputs?: object;
  shortcut?: object;
  schedule?: {
    /** ISO 8601; must lie in the future when it is sent. */
    start_time: string;
    frequency?: { type: string };
  };
  event?: {
    event_type: string;
    filter?: { version: number; root: Condition };
  };
}

/** A trigger that Slack has, as `workflows.triggers.list` shows it. */
export interface Listed {
  id: string;
  type: string;
  name: string;
  description: string;
  /** Callback id. */
  workflow: string;
  /** Names only: how Slack writes their values is not documented. */
  inputs: string[];
  /** Of a link trigger. */
  url: string;
  /** Seconds since 1970. */
  created: number;
}
