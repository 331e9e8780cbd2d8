import { checkEvent } from "./check_event.ts";
import { checkSchedule } from "./check_schedule.ts";
import { filterMistakes } from "./filter.ts";
import {
  callbackId,
  type Manifest,
  type Parameters,
  type TriggerDefinition,
} from "./manifest.ts";

/** A mistake in a trigger: Slack's error code, and what it means here. */
export interface TriggerMistake {
  code: string;
  sentence: string;
}

/** The only type that only a link trigger can give. */
export const INTERACTIVITY = "slack#/types/interactivity";

/** https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-link-triggers */
const CUSTOMIZABLE_MAX = 10;
const CUSTOMIZABLE_TYPES = [
  "string",
  "slack#/types/user_id",
  "slack#/types/channel_id",
];

/** All that is wrong with a trigger, whenever it is made; its start time is checked when it is made. */
export function checkTrigger(
  manifest: Manifest,
  trigger: TriggerDefinition,
): TriggerMistake[] {
  const id = callbackId(trigger.workflow ?? "");
  const workflow = manifest.workflows?.[id];
  if (!workflow) {
    return [{
      code: "workflow_not_found",
      sentence: `the manifest has no workflow "${id}"`,
    }];
  }
  return [
    ...checkType(manifest, trigger),
    ...checkInputs(trigger, workflow.input_parameters),
    ...checkCustomizable(trigger, workflow.input_parameters),
  ];
}

function checkType(
  manifest: Manifest,
  trigger: TriggerDefinition,
): TriggerMistake[] {
  switch (trigger.type) {
    case "shortcut":
      return [];
    case "webhook":
      return trigger.webhook?.filter === undefined
        ? []
        : filterMistakes(trigger.webhook.filter).map((mistake) => ({
          code: "invalid_webhook_config",
          sentence: `/webhook${mistake}`,
        }));
    case "scheduled":
      return checkSchedule(trigger.schedule);
    case "event":
      return checkEvent(manifest, trigger.event);
    default:
      return [{
        code: "invalid_trigger_type",
        sentence: `there are no triggers of type "${trigger.type}"`,
      }];
  }
}

function checkInputs(
  trigger: TriggerDefinition,
  wanted: Parameters | undefined,
): TriggerMistake[] {
  const given = trigger.inputs ?? {};
  const code = "invalid_trigger_inputs";
  const missing = (wanted?.required ?? []).filter((name) => !given[name]);
  const empty = Object.entries(given).filter(([, input]) =>
    input.value === undefined && !input.customizable
  );
  return [
    ...empty.map(([name]) => ({
      code: "missing_value",
      sentence: `gives the input "${name}" no value`,
    })),
    ...missing.map((name) => ({
      code,
      sentence: `does not give the workflow's required input "${name}"`,
    })),
    ...Object.keys(given).flatMap((name) => {
      const parameter = wanted?.properties[name];
      if (!parameter) {
        return [{
          code,
          sentence:
            `gives the input "${name}", which the workflow does not have`,
        }];
      }
      return parameter.type === INTERACTIVITY && trigger.type !== "shortcut"
        ? [{
          code: "invalid_interactive_trigger_inputs",
          sentence:
            `gives the interactivity input "${name}", which only a link trigger can`,
        }]
        : [];
    }),
  ];
}

function checkCustomizable(
  trigger: TriggerDefinition,
  wanted: Parameters | undefined,
): TriggerMistake[] {
  const names = Object.entries(trigger.inputs ?? {})
    .filter(([, input]) => input.customizable)
    .map(([name]) => name);
  if (names.length === 0) return [];
  if (trigger.type !== "shortcut") {
    return [{
      code: "customizable_inputs_only_allowed_on_link_triggers",
      sentence: `only a link trigger can have the customizable input "${
        names[0]
      }"`,
    }];
  }
  const mistakes = names.flatMap((name) => customizable(name, wanted));
  return names.length <= CUSTOMIZABLE_MAX ? mistakes : [...mistakes, {
    code: "too_many_customizable_inputs",
    sentence:
      `has ${names.length} customizable inputs; ${CUSTOMIZABLE_MAX} are allowed`,
  }];
}

function customizable(
  name: string,
  wanted: Parameters | undefined,
): TriggerMistake[] {
  const type = wanted?.properties[name]?.type;
  // What the workflow does not have is said elsewhere.
  if (type === undefined) return [];
  if (!CUSTOMIZABLE_TYPES.includes(type)) {
    return [{
      code: "customizable_input_unsupported_type",
      sentence:
        `the input "${name}" of type ${type} cannot be customizable; only string, user_id and channel_id can`,
    }];
  }
  return wanted?.required?.includes(name) ? [] : [{
    code: "customizable_inputs_not_allowed_on_optional_inputs",
    sentence:
      `the input "${name}" is optional and cannot be customizable; make it required in the workflow`,
  }];
}
