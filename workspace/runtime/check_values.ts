import type { Manifest, Parameter, Parameters } from "./manifest.ts";

/** https://docs.slack.dev/tools/deno-slack-sdk/guides/using-data-types */
const STRING_MAX_BYTES = 4000;

const PATTERNS: Record<string, RegExp> = {
  "slack#/types/user_id": /^[UW][A-Z0-9]{2,}$/,
  "slack#/types/channel_id": /^[CDG][A-Z0-9]{2,}$/,
  "slack#/types/usergroup_id": /^S[A-Z0-9]{2,}$/,
  "slack#/types/team_id": /^[TE][A-Z0-9]{2,}$/,
  "slack#/types/message_ts": /^\d+\.\d+$/,
  "slack#/types/date": /^\d{4}-\d{2}-\d{2}$/,
};

/** The values that fit, defaults filled in, and what is wrong with the others. */
export interface Checked {
  values: Record<string, unknown>;
  /** In Slack's form: `[ERROR] must be a string [json-pointer:/title]`. */
  mistakes: string[];
}

/**
 * Checks inputs or outputs against what the manifest says of them. Values
 * that the manifest does not know are left out; null counts as absent.
 */
export function checkValues(
  wanted: Parameters | undefined,
  given: Record<string, unknown>,
  types: Manifest["types"] = {},
): Checked {
  const values: Record<string, unknown> = {};
  const mistakes: string[] = [];
  for (const [name, parameter] of Object.entries(wanted?.properties ?? {})) {
    const value = given[name] ?? parameter.default;
    if (value === undefined || value === null) {
      if (wanted?.required?.includes(name)) {
        mistakes.push(`[ERROR] missing required field: ${name}`);
      }
      continue;
    }
    const wrong = mistakesIn(value, parameter, `/${name}`, types);
    if (wrong.length) mistakes.push(...wrong);
    else values[name] = value;
  }
  return { values, mistakes };
}

function mistakesIn(
  value: unknown,
  parameter: Parameter,
  pointer: string,
  types: NonNullable<Manifest["types"]>,
): string[] {
  const custom = parameter.type.startsWith("#/types/")
    ? types[parameter.type.slice("#/types/".length)]
    : undefined;
  const definition = custom ?? parameter;
  const wrong = whatIsWrong(value, definition);
  if (wrong) return [`[ERROR] ${wrong} [json-pointer:${pointer}]`];
  if (Array.isArray(value) && definition.items) {
    const { items } = definition;
    return value.flatMap((item, i) =>
      mistakesIn(item, items, `${pointer}/${i}`, types)
    );
  }
  if (definition.type === "object" && definition.properties) {
    return checkValues(
      { properties: definition.properties, required: definition.required },
      value as Record<string, unknown>,
      types,
    ).mistakes.map((line) =>
      line.replace("json-pointer:", `json-pointer:${pointer}`)
    );
  }
  return [];
}

function whatIsWrong(value: unknown, parameter: Parameter): string | undefined {
  return wrongType(value, parameter.type) ?? wrongSize(value, parameter) ??
    wrongChoice(value, parameter);
}

function wrongType(value: unknown, type: string): string | undefined {
  const pattern = PATTERNS[type];
  if (pattern) {
    return typeof value === "string" && pattern.test(value)
      ? undefined
      : `must be a ${type.slice("slack#/types/".length)}`;
  }
  switch (type) {
    case "string":
    case "boolean":
    case "number": {
      const is: string = typeof value;
      return is === type ? undefined : `must be a ${type}`;
    }
    case "integer":
    case "slack#/types/timestamp":
      return Number.isInteger(value) ? undefined : "must be an integer";
    case "array":
      return Array.isArray(value) ? undefined : "must be an array";
    case "object":
    case "slack#/types/interactivity":
    case "slack#/types/message_context":
      return isObject(value) ? undefined : "must be an object";
    default:
      return undefined;
  }
}

function wrongSize(value: unknown, parameter: Parameter): string | undefined {
  if (typeof value === "number") {
    const { minimum, maximum } = parameter;
    if (minimum !== undefined && value < minimum) {
      return `must be at least ${minimum}`;
    }
    return maximum !== undefined && value > maximum
      ? `must be at most ${maximum}`
      : undefined;
  }
  const isText = typeof value === "string";
  if (
    isText && new TextEncoder().encode(value).length > STRING_MAX_BYTES
  ) return `must be no more than ${STRING_MAX_BYTES} bytes`;
  if (!isText && !Array.isArray(value)) return undefined;
  const length = isText ? [...value].length : value.length;
  const [least, most, what] = isText
    ? [parameter.minLength, parameter.maxLength, "characters"]
    : [parameter.minItems, parameter.maxItems, "items"];
  if (least !== undefined && length < least) {
    return `must have at least ${least} ${what}`;
  }
  return most !== undefined && length > most
    ? `must have at most ${most} ${what}`
    : undefined;
}

function wrongChoice(
  value: unknown,
  { enum: allowed, choices }: Parameter,
): string | undefined {
  const values = allowed ?? choices?.map((choice) => choice.value);
  if (!values || values.includes(value)) return undefined;
  return `must be one of ${values.map((v) => JSON.stringify(v)).join(", ")}`;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
