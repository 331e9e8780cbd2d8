import { type AttributeMap, toAttributeMap } from "./attribute_values.ts";
import { datastoreError } from "./errors.ts";

/** What a query or count keeps: https://docs.slack.dev/tools/deno-slack-sdk/guides/retrieving-items-from-a-datastore */
export interface Filter {
  expression?: string;
  /** `#placeholder` → attribute. */
  attributes?: Record<string, string>;
  /** `:placeholder` → value. */
  values?: Record<string, unknown>;
}

/**
 * A filter in DynamoDB's form; nothing where there is no expression.
 *
 * @throws SlackError `datastore_error` if it speaks of the primary key: such an item is read with `get`.
 */
export function toScanFilter(
  filter: Filter,
  primaryKey: string,
): {
  filter?: string;
  names?: Record<string, string>;
  values?: AttributeMap;
} {
  if (!filter.expression) return {};
  if (speaksOf(filter, primaryKey)) {
    throw datastoreError({
      code: "invalid_expression",
      message:
        `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${primaryKey}`,
      pointer: "/expression",
    });
  }
  return {
    filter: filter.expression,
    ...(isEmpty(filter.attributes) ? {} : { names: filter.attributes }),
    ...(isEmpty(filter.values)
      ? {}
      : { values: toAttributeMap(filter.values!) }),
  };
}

function speaksOf(filter: Filter, attribute: string): boolean {
  const words: string[] = filter.expression!.match(/[#:]?[\w.-]+/g) ?? [];
  return words.includes(attribute) ||
    Object.values(filter.attributes ?? {}).includes(attribute);
}

function isEmpty(map: Record<string, unknown> | undefined): boolean {
  return !map || Object.keys(map).length === 0;
}
