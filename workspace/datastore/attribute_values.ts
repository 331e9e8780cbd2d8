/** A value as DynamoDB holds it: its type's letter and the value. */
export type AttributeValue =
  | { S: string }
  | { N: string }
  | { BOOL: boolean }
  | { NULL: true }
  | { L: AttributeValue[] }
  | { M: AttributeMap };

export type AttributeMap = { [name: string]: AttributeValue };

/** JSON to DynamoDB. */
export function toAttributeValue(value: unknown): AttributeValue {
  if (typeof value === "string") return { S: value };
  if (typeof value === "number") return { N: String(value) };
  if (typeof value === "boolean") return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(toAttributeValue) };
  if (typeof value === "object" && value !== null) {
    return { M: toAttributeMap(value as Record<string, unknown>) };
  }
  return { NULL: true };
}

/** An item, or the values of an expression, to DynamoDB. */
export function toAttributeMap(item: Record<string, unknown>): AttributeMap {
  const map: AttributeMap = Object.create(null);
  for (const [name, value] of Object.entries(item)) {
    if (value !== undefined) map[name] = toAttributeValue(value);
  }
  return map;
}

/** DynamoDB to JSON. */
export function fromAttributeValue(value: AttributeValue): unknown {
  if ("S" in value) return value.S;
  if ("N" in value) return Number(value.N);
  if ("BOOL" in value) return value.BOOL;
  if ("L" in value) return value.L.map(fromAttributeValue);
  if ("M" in value) return fromAttributeMap(value.M);
  return null;
}

/** An item of DynamoDB to JSON. */
export function fromAttributeMap(map: AttributeMap): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [
      name,
      fromAttributeValue(value),
    ]),
  );
}
