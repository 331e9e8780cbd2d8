import { wellFormed } from "./pick.ts";

/** The fields of an alert as any monitor sends it: docs/monitors/contract.md. */
export const FLAT_FIELDS = [
  "source",
  "title",
  "description",
  "severity",
  "status",
  "dedup_key",
  "service",
  "url",
  "runbook_url",
  "starts_at",
  "ends_at",
  "labels",
  "environment",
  "group_key",
  "count",
  "alert_id",
  "token",
  "v",
] as const;

export type FlatField = typeof FLAT_FIELDS[number];

/**
 * One alert in the one form that Slack's webhooks take: strings, no nesting, ""
 * for what is not known. Severity and status are the monitor's own words.
 */
export type FlatAlert = Record<FlatField, string>;

/** An alert of these fields; what is missing or no text, number or boolean is "". */
export function flatAlert(
  given: Partial<Record<FlatField, unknown>>,
): FlatAlert {
  return Object.fromEntries(
    FLAT_FIELDS.map((field) => [
      field,
      Object.hasOwn(given, field) ? asText(given[field]) : "",
    ]),
  ) as FlatAlert;
}

function asText(value: unknown): string {
  if (typeof value === "string") return wellFormed(value);
  return typeof value === "number" && Number.isFinite(value) ||
      typeof value === "boolean"
    ? String(value)
    : "";
}
