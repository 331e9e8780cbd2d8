import type { DatastoreDefinition } from "../datastore/definition.ts";

/** What a function, workflow or custom type says about one value: https://docs.slack.dev/tools/deno-slack-sdk/guides/using-data-types */
export interface Parameter {
  type: string;
  title?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  choices?: { value: unknown; title: string; description?: string }[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Parameter;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Parameter>;
  required?: string[];
  additionalProperties?: boolean;
}

/** Named values that go into or come out of a function or workflow. */
export interface Parameters {
  properties: Record<string, Parameter>;
  required?: string[];
}

export interface FunctionDefinition {
  title: string;
  description?: string;
  /** Relative to the app's root. */
  source_file: string;
  input_parameters?: Parameters;
  output_parameters?: Parameters;
}

export interface WorkflowStep {
  id: string;
  /** `#/functions/<callback id>` for the app's own, `slack#/functions/<name>` for Slack's. */
  function_id: string;
  inputs: Record<string, unknown>;
}

export interface WorkflowDefinition {
  title: string;
  description?: string;
  input_parameters?: Parameters;
  steps: WorkflowStep[];
}

/** An app as the SDK's `Manifest()` exports it: https://docs.slack.dev/reference/app-manifest */
export interface Manifest {
  display_information: {
    name: string;
    description?: string;
    long_description?: string;
    background_color?: string;
  };
  features?: { bot_user?: { display_name: string } };
  oauth_config: { scopes: { bot: string[] } };
  functions?: Record<string, FunctionDefinition>;
  workflows?: Record<string, WorkflowDefinition>;
  datastores?: Record<string, DatastoreDefinition>;
  types?: Record<string, Parameter>;
  /** Message metadata by its `event_type`. */
  events?: Record<string, Parameter>;
  outgoing_domains?: string[];
}

/** When a scheduled trigger starts its workflow: https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-scheduled-triggers */
export interface Schedule {
  /** ISO 8601; without an offset it is meant in `timezone`. */
  start_time: string;
  end_time?: string;
  occurrence_count?: number;
  /** IANA name; UTC if absent. */
  timezone?: string;
  frequency?: {
    type: "once" | "hourly" | "daily" | "weekly" | "monthly" | "yearly";
    repeats_every?: number;
    on_days?: string[];
    on_week_num?: number;
  };
}

/** What an event trigger listens to: https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-event-triggers */
export interface EventListening {
  /** For instance `slack#/events/reaction_added`. */
  event_type: string;
  channel_ids?: string[];
  all_resources?: boolean;
  team_ids?: string[];
  /** Which metadata `message_metadata_posted` hears. */
  metadata_event_type?: string;
  filter?: unknown;
}

export interface TriggerInput {
  value?: unknown;
  customizable?: boolean;
}

/** A trigger as a trigger file exports it and as `workflows.triggers.create` takes it. */
export interface TriggerDefinition {
  type: string;
  name: string;
  description?: string;
  /** `#/workflows/<callback id>` */
  workflow: string;
  inputs?: Record<string, TriggerInput>;
  shortcut?: { button_text?: string };
  schedule?: Schedule;
  event?: EventListening;
  webhook?: { filter?: unknown };
}

/** The callback id in `#/workflows/x` or `#/functions/x`. */
export function callbackId(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}
