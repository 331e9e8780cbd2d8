import type {
  AttributeDefinition,
  DatastoreDefinition,
  Item,
} from "./definition.ts";
import type { Problem } from "./errors.ts";

/** DynamoDB's limit for a partition key, in bytes. */
const KEY_MAX_BYTES = 2048;

/**
 * What is wrong with an item that is to be stored, in the order of its
 * attributes; nothing if it fits its definition.
 *
 * Slack documents that types are checked, not in which words it refuses.
 */
export function checkItem(
  item: Item,
  definition: DatastoreDefinition,
  pointer = "/item",
): Problem[] {
  const key = definition.primary_key;
  const problems = checkKey(item[key], key, `${pointer}/${key}`);
  for (const [name, value] of Object.entries(item)) {
    if (name === key || value === undefined) continue;
    const attribute = definition.attributes[name];
    if (attribute) {
      problems.push(...checkValue(value, attribute, `${pointer}/${name}`));
    } else {
      problems.push({
        code: "unknown_attribute",
        message: `The datastore has no attribute "${name}"`,
        pointer: `${pointer}/${name}`,
      });
    }
  }
  return problems;
}

/** What is wrong with the id of an item. */
export function checkKey(
  value: unknown,
  name: string,
  pointer: string,
): Problem[] {
  if (typeof value !== "string" || value === "") {
    return [{
      code: "invalid_primary_key",
      message: `The primary key "${name}" must be a string that is not empty`,
      pointer,
    }];
  }
  if (new TextEncoder().encode(value).length > KEY_MAX_BYTES) {
    return [{
      code: "invalid_primary_key",
      message:
        `The primary key "${name}" must not be longer than ${KEY_MAX_BYTES} bytes`,
      pointer,
    }];
  }
  return [];
}

function checkValue(
  value: unknown,
  attribute: AttributeDefinition,
  pointer: string,
): Problem[] {
  if (!hasType(value, attribute.type)) {
    return [{
      code: "invalid_type",
      message: `The value is not of the type ${attribute.type}`,
      pointer,
    }];
  }
  const { items, properties } = attribute;
  if (Array.isArray(value)) {
    return items
      ? value.flatMap((each, i) => checkValue(each, items, `${pointer}/${i}`))
      : [];
  }
  if (!properties || typeof value !== "object") return [];
  const object = value as Item;
  return [
    ...(attribute.required ?? []).filter((name) => object[name] === undefined)
      .map((name) => ({
        code: "missing_property",
        message: `The property "${name}" is missing`,
        pointer,
      })),
    ...Object.entries(object).flatMap(([name, each]) =>
      properties[name]
        ? checkValue(each, properties[name], `${pointer}/${name}`)
        : []
    ),
  ];
}

/** Slack's types that are not strings: https://docs.slack.dev/tools/deno-slack-sdk/reference/slack-types */
const NOT_STRINGS = /(rich_text|blocks|context|interactivity|oauth2)$/;

function hasType(value: unknown, type: string): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "integer":
    case "slack#/types/timestamp":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number";
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null &&
        !Array.isArray(value);
  }
  // An id of Slack's cannot be cleared: neither null nor "" is one.
  if (type.startsWith("slack#/") && !NOT_STRINGS.test(type)) {
    return typeof value === "string" && value !== "";
  }
  return value !== null;
}
