/** What `{{…}}` in a step's or trigger's inputs may speak of. */
export interface Known {
  inputs?: Record<string, unknown>;
  /** Outputs by step id. */
  steps?: Record<string, Record<string, unknown>>;
  /** What the trigger brings. */
  data?: Record<string, unknown>;
  /** When the trigger fired; seconds since 1970. */
  event_timestamp?: number;
}

const REFERENCE = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** Every path spoken of in a value, however deep, for instance `steps.0.channel_id`. */
export function referencesIn(value: unknown): string[] {
  if (typeof value === "string") {
    return [...value.matchAll(REFERENCE)].map((match) => match[1]!);
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(referencesIn);
}

/**
 * Puts real values where `{{…}}` speaks of them.
 *
 * A string that is one reference and nothing else becomes the value with its
 * type; inside a longer string it becomes text. What is not known is left out,
 * or empty text.
 */
export function resolveReferences(value: unknown, known: Known): unknown {
  if (typeof value === "string") return resolveText(value, known);
  if (Array.isArray(value)) {
    return value.map((item) => resolveReferences(item, known));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]) => [name, resolveReferences(item, known)])
      .filter(([, item]) => item !== undefined),
  );
}

function resolveText(text: string, known: Known): unknown {
  const [first] = text.matchAll(REFERENCE);
  if (!first) return text;
  if (first[0] === text.trim()) return lookUp(first[1]!, known);
  return text.replace(REFERENCE, (_, path: string) => {
    const found = lookUp(path, known);
    if (found === undefined || found === null) return "";
    return typeof found === "object" ? JSON.stringify(found) : String(found);
  });
}

function lookUp(path: string, known: Known): unknown {
  let at: unknown = known;
  for (const name of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) {
      return undefined;
    }
    at = (at as Record<string, unknown>)[name];
  }
  return at ?? undefined;
}
