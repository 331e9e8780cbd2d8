import { invalidArguments, SlackError } from "./errors.ts";
import type { ArgSpec, ArgType } from "./method.ts";

/**
 * Turns what came over the wire into what a method's schema says.
 *
 * Slack's own client sends each value as a string, objects and arrays as JSON
 * in it; `application/json` callers send the real thing. Unknown arguments are
 * ignored, as Slack does.
 *
 * @throws SlackError `invalid_arguments`, or the error that the schema names.
 */
export function readArguments(
  specs: Record<string, ArgSpec>,
  args: Record<string, unknown>,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, spec] of Object.entries(specs)) {
    const value = args[name];
    if (
      value === undefined || value === null || value === "" && spec.required
    ) {
      if (!spec.required) continue;
      if (spec.missing) throw new SlackError(spec.missing);
      wrong.push(`[ERROR] missing required field: ${name}`);
      continue;
    }
    const converted = convert(value, spec.type);
    if (converted === undefined) {
      if (spec.invalid) throw new SlackError(spec.invalid);
      wrong.push(
        `[ERROR] must be ${article(spec.type)} [json-pointer:/${name}]`,
      );
    } else read[name] = converted;
  }
  if (wrong.length) throw invalidArguments(wrong);
  return read;
}

function convert(value: unknown, type: ArgType): unknown {
  switch (type) {
    case "string":
      return typeof value === "object" ? undefined : String(value);
    case "boolean":
      if (value === true || value === "true" || value === "1") return true;
      return value === false || value === "false" || value === "0"
        ? false
        : undefined;
    case "integer": {
      const number = typeof value === "string" && value.trim() === ""
        ? NaN
        : Number(value);
      return Number.isInteger(number) ? number : undefined;
    }
    case "array":
      return ofJson(value, Array.isArray);
    case "ids":
      return ofJson(value, isTexts) ?? separated(value);
    case "object":
      return ofJson(
        value,
        (v) => typeof v === "object" && v !== null && !Array.isArray(v),
      );
  }
}

function ofJson(value: unknown, fits: (value: unknown) => boolean): unknown {
  if (typeof value !== "string") return fits(value) ? value : undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return fits(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((id) => typeof id === "string");
}

function separated(value: unknown): string[] | undefined {
  return typeof value === "string" && !value.trim().startsWith("[")
    ? value.split(",").map((id) => id.trim()).filter(Boolean)
    : undefined;
}

function article(type: ArgType): string {
  if (type === "ids") return "an array of ids";
  return /^[aio]/.test(type) ? `an ${type}` : `a ${type}`;
}
