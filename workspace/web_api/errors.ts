/**
 * What the Web API answers with `ok: false`: Slack's error code, and for
 * some errors further fields (`errors`, `needed`, `response_metadata` …).
 */
export class SlackError extends Error {
  constructor(
    readonly code: string,
    readonly more: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = "SlackError";
  }
}

/** `invalid_arguments` as Slack sends it, one `[ERROR] … [json-pointer:…]` line a mistake. */
export function invalidArguments(
  messages: string[],
  code = "invalid_arguments",
): SlackError {
  return new SlackError(code, { response_metadata: { messages } });
}

/** The answer to one call too many: HTTP 429, and when to come back. https://docs.slack.dev/apis/web-api/rate-limits */
export class RateLimited extends SlackError {
  constructor(
    /** Seconds, for the header `Retry-After`. */
    readonly retryAfter: number,
  ) {
    super("ratelimited");
    this.name = "RateLimited";
  }
}
