type Step = string | number;

/** What stands at a place in a monitor's body: own properties only, nothing where there is none. */
export function valueAt(body: unknown, ...path: Step[]): unknown {
  let value = body;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    if (!Object.hasOwn(value, step)) return undefined;
    value = (value as Record<Step, unknown>)[step];
  }
  return value;
}

/** The text, number or boolean there as text; "" for anything else. */
export function textAt(body: unknown, ...path: Step[]): string {
  const value = valueAt(body, ...path);
  if (typeof value === "string") return wellFormed(value);
  return typeof value === "boolean" ||
      typeof value === "number" && Number.isFinite(value)
    ? String(value)
    : "";
}

/** Half a character, which nothing can be made of, becomes the sign for one that is unknown. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** The list there, at most a thousand items of it; none for anything else. */
export function listAt(body: unknown, ...path: Step[]): unknown[] {
  const value = valueAt(body, ...path);
  return Array.isArray(value) ? value.slice(0, 1000) : [];
}

/** The names and texts of an object there, as `k=v, k=v`. */
export function pairsAt(body: unknown, ...path: Step[]): string {
  const value = valueAt(body, ...path);
  if (typeof value !== "object" || value === null) return "";
  return Object.keys(value).slice(0, 100)
    .map((name) => [name, textAt(value, name)])
    .filter(([, text]) => text).map((pair) => pair.join("=")).join(", ");
}

/** The first of these that says something. */
export function firstOf(...texts: string[]): string {
  return texts.find((text) => text.trim() !== "") ?? "";
}
