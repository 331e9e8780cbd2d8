import { type Filter, filterPasses } from "../runtime/filter.ts";
import type { Parameter } from "../runtime/manifest.ts";
import type { Workspace } from "../workspace.ts";
import type { Firing } from "./firing.ts";
import type { Trigger } from "./triggers.ts";

/** Of all webhook triggers of the app together, as Slack does not say of what: https://docs.slack.dev/apis/web-api/rate-limits */
const MINUTELY_MAX = 10;
const MINUTE_MS = 60_000;

/** Our own limit: Slack publishes none. */
const BODY_MAX_BYTES = 1024 * 1024;

/** An answer to whoever posted: HTTP status and JSON. */
export interface WebhookAnswer {
  status: number;
  answer: { ok: boolean; error?: string; [more: string]: unknown };
  /** Seconds until there is room again, of answers 429. */
  retryAfter?: number;
}

/** Webhook triggers: https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-webhook-triggers */
export class Webhooks {
  /** When those of the last minute came; milliseconds since 1970. */
  #recent: number[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly firing: Firing,
  ) {}

  /** Takes one POST. `ok` says that the workflow has been started, not how it ended. */
  receive(
    path: string,
    { contentType, body }: { contentType: string | null; body: string },
  ): WebhookAnswer {
    const { engine, app } = this.workspace;
    const trigger = engine.triggers.findByUrl(path);
    if (trigger?.type !== "webhook") return no(404, "trigger_not_found");
    const retryAfter = this.#secondsToWait();
    if (retryAfter > 0) return { ...no(429, "ratelimited"), retryAfter };
    if (new TextEncoder().encode(body).length > BODY_MAX_BYTES) {
      return no(413, "payload_too_large");
    }
    if (!/^application\/json\b/i.test(contentType ?? "")) {
      return no(415, "invalid_content_type", [
        "[ERROR] send JSON with Content-Type: application/json",
      ]);
    }
    const data = parse(body);
    if (data === undefined) return no(400, "invalid_json");
    const nested = nestedIn(data);
    if (nested.length) return no(400, "parameter_validation_failed", nested);
    if (!this.#passes(trigger, data as Record<string, unknown>)) return TAKEN;
    const parameters =
      app.manifest.workflows![trigger.workflow]!.input_parameters?.properties ??
        {};
    const { mistakes } = this.firing.fire(
      trigger,
      data as Record<string, unknown>,
      (value, name) => coerce(value, parameters[name]),
    );
    return mistakes.length
      ? no(400, "parameter_validation_failed", mistakes)
      : TAKEN;
  }

  #secondsToWait(): number {
    const { clock, limits } = this.workspace;
    const now = clock.now();
    this.#recent = this.#recent.filter((at) => now - at < MINUTE_MS);
    if (limits && this.#recent.length >= MINUTELY_MAX) {
      return Math.ceil((this.#recent[0]! + MINUTE_MS - now) / 1000);
    }
    this.#recent.push(now);
    return 0;
  }

  /** What does not pass the trigger's filter is taken and starts nothing. */
  #passes(trigger: Trigger, data: Record<string, unknown>): boolean {
    const { filter } = trigger.definition.webhook ?? {};
    if (filter === undefined) return true;
    const { passes, problem } = filterPasses(filter as Filter, { data });
    if (!passes) {
      this.workspace.activity.write(
        "trigger_executed",
        `Trigger "${trigger.name}" did not start its workflow: ${
          problem ? `its filter fails: ${problem}` : "its filter says no"
        }`,
        {
          level: problem ? "warn" : "info",
          details: { trigger: trigger.id, data },
        },
      );
    }
    return passes;
  }
}

const TAKEN: WebhookAnswer = { status: 200, answer: { ok: true } };

function no(
  status: number,
  error: string,
  messages?: string[],
): WebhookAnswer {
  return {
    status,
    answer: {
      ok: false,
      error,
      ...(messages ? { response_metadata: { messages } } : {}),
    },
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** Slack takes one level only: https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-webhook-triggers */
function nestedIn(data: unknown): string[] {
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    return ["[ERROR] must be a flat JSON object"];
  }
  return Object.entries(data)
    .filter(([, value]) => typeof value === "object" && value !== null)
    .map(([name]) =>
      `[ERROR] must be a string, number or boolean, not nested [json-pointer:/${name}]`
    );
}

/** Turns a value into the type that the workflow wants where nothing is lost. */
function coerce(value: unknown, parameter: Parameter | undefined): unknown {
  switch (parameter?.type) {
    case "string":
      return typeof value === "number" || typeof value === "boolean"
        ? String(value)
        : value;
    case "boolean":
      return value === "true" ? true : value === "false" ? false : value;
    case "integer":
    case "number":
    case "slack#/types/timestamp":
      return typeof value === "string" && String(Number(value)) === value
        ? Number(value)
        : value;
    default:
      return value;
  }
}
