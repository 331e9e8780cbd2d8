import type { Page, Paged, Pager } from "../domain/page.ts";
import { pause } from "../slack/api.ts";

/** https://developer.pagerduty.com/docs/events-api-v2/overview/ */
const URL = "https://events.pagerduty.com/v2/enqueue";

/** The name of the environment variable that holds the integration key. */
export const KEY_NAME = "PAGERDUTY_ROUTING_KEY";

/** How long we wait before each further try, milliseconds. */
const WAITS_MS = [500, 2_000];

/** How long one try may take, milliseconds. */
const TRY_MS = 5_000;

/**
 * PagerDuty, by its Events API v2; nothing where the team has set no key. The
 * key comes from the environment alone, never from an input: inputs stand in
 * Slack's activity log.
 */
export function pagerDuty(env: Record<string, string>): Pager | undefined {
  const key = env[KEY_NAME]?.trim();
  if (!key) return undefined;
  return {
    name: "PagerDuty",
    trigger: (page) => send({ routing_key: key, ...triggered(page) }),
    resolve: (dedupKey) =>
      send({
        routing_key: key,
        event_action: "resolve",
        dedup_key: dedupKey,
      }),
  };
}

/** https://developer.pagerduty.com/docs/events-api-v2/trigger-events/ */
function triggered({ key, summary, urgency, link, details }: Page) {
  return {
    event_action: "trigger",
    dedup_key: key,
    client: "Incd",
    client_url: link,
    links: [{ href: link, text: "Incident channel" }],
    payload: {
      summary,
      severity: urgency,
      source: "Incd",
      custom_details: details,
    },
  };
}

/** The same event sent twice is one alert by its key, so that it may be tried again. */
async function send(event: Record<string, unknown>): Promise<Paged> {
  let last = await attempt(event);
  for (const wait of WAITS_MS) {
    if (last.ok || !last.mayPass) return last;
    await pause(wait);
    last = await attempt(event);
  }
  return last;
}

async function attempt(event: Record<string, unknown>): Promise<Paged> {
  let response: Response;
  try {
    response = await fetch(URL, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(event),
      signal: AbortSignal.timeout(TRY_MS),
    });
  } catch (error) {
    return { ok: false, mayPass: true, why: unreached(error) };
  }
  await response.body?.cancel();
  return outcomeOf(response.status);
}

function outcomeOf(status: number): Paged {
  if (status >= 200 && status < 300) return { ok: true };
  if (status === 400) {
    return {
      ok: false,
      mayPass: false,
      why:
        `does not take it. Look whether ${KEY_NAME} is the integration key of an Events API v2 integration`,
    };
  }
  return {
    ok: false,
    mayPass: status === 429 || status >= 500,
    why: status === 429
      ? "has taken too many in this minute"
      : `answered with an error (HTTP ${status})`,
  };
}

function unreached(error: unknown): string {
  return error instanceof DOMException && error.name === "TimeoutError"
    ? "did not answer in time"
    : "could not be reached";
}
