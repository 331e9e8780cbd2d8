import type { SlackAPIClient } from "deno-slack-api/types.ts";

/** What Slack answered, `ok: true` already checked. */
// deno-lint-ignore no-explicit-any
export type Answer = Record<string, any>;

/** Slack, or the way to it, did not do what was asked. */
export class SlackApiError extends Error {
  /**
   * @param code Slack's error code, or `rate_limited`, `deadline`, `http_<status>`, `network`.
   * @param answer All that Slack said, for instance `errors` of single people.
   */
  constructor(
    readonly method: string,
    readonly code: string,
    readonly answer: Answer = {},
    options?: ErrorOptions,
  ) {
    super(`${method}: ${code}${details(answer)}`, options);
    this.name = "SlackApiError";
  }
}

function details(answer: Answer): string {
  const lines = answer.response_metadata?.messages ??
    answer.errors?.map((e: Answer) => e.message ?? e.error) ?? [];
  return lines.length ? ` (${lines.join("; ")})` : "";
}

/**
 * How long one run may go on calling, milliseconds: below the lease of a claim
 * (30 s), so that a run has stopped before another takes over, and well below
 * Slack's 60 s for a function.
 */
export const RUN_MS = 25_000;

/** Answers that say nothing about whether it was done: to be tried again only where that is harmless. */
const UNCLEAR = new Set([
  "internal_error",
  "fatal_error",
  "service_unavailable",
  "request_timeout",
  "team_added_to_org",
]);

/** Calling these twice leaves Slack as calling them once does. */
const REPEATABLE = new Set([
  "apps.datastore.bulkDelete",
  "apps.datastore.delete",
  "apps.datastore.get",
  "apps.datastore.put",
  "apps.datastore.update",
  "apps.datastore.query",
  "apps.datastore.bulkPut",
  "auth.test",
  "bookmarks.list",
  "chat.getPermalink",
  "chat.update",
  "conversations.archive",
  "conversations.history",
  "conversations.info",
  "conversations.invite",
  "conversations.members",
  "conversations.open",
  "conversations.replies",
  "conversations.setTopic",
  "dnd.info",
  "files.getUploadURLExternal",
  "files.info",
  "pins.add",
  "pins.list",
  "reactions.add",
  "reactions.get",
  "reactions.remove",
  "usergroups.list",
  "usergroups.users.list",
  "users.conversations",
  "users.info",
  "views.update",
  "workflows.triggers.list",
]);

const TRIES = 3;

/**
 * The only caller of the Web API.
 *
 * Waits as long as Slack asks to when it is asked too often, tries again what
 * is harmless to repeat, and stops when the run's time is over.
 */
export class Slack {
  readonly #deadline: number;

  constructor(
    private readonly client: Pick<SlackAPIClient, "apiCall">,
    /** The workspace: sent with every call, as org-wide installations need it. */
    readonly teamId: string,
    /** The function execution in which this run takes place. */
    readonly execution: string,
    now = Date.now(),
  ) {
    this.#deadline = now + RUN_MS;
  }

  /** @throws SlackApiError when Slack refuses, cannot be reached, or the run's time is over. */
  async call(method: string, args: Answer = {}): Promise<Answer> {
    for (let attempt = 1;; attempt++) {
      this.#checkTime(method);
      const outcome = await this.#once(method, args);
      if (outcome.ok) return outcome.answer;
      const wait = this.#waitBefore(method, outcome, attempt);
      if (wait === undefined) throw outcome.error;
      await pause(wait);
    }
  }

  /** Like `call`, but answers these error codes as `undefined`, since they are no failure here. */
  async callUnless(
    codes: string[],
    method: string,
    args: Answer = {},
  ): Promise<Answer | undefined> {
    try {
      return await this.call(method, args);
    } catch (error) {
      if (error instanceof SlackApiError && codes.includes(error.code)) {
        return undefined;
      }
      throw error;
    }
  }

  /** True if `ms` from now would still be within the run's time. */
  hasTime(ms: number): boolean {
    return Date.now() + ms < this.#deadline;
  }

  #checkTime(method: string): void {
    if (!this.hasTime(0)) throw new SlackApiError(method, "deadline");
  }

  async #once(
    method: string,
    args: Answer,
  ): Promise<
    { ok: true; answer: Answer } | {
      ok: false;
      error: SlackApiError;
      retryAfter?: number;
    }
  > {
    try {
      const answer = await this.client.apiCall(method, {
        team_id: this.teamId,
        ...args,
      }) as Answer;
      if (answer.ok) return { ok: true, answer };
      const code = String(answer.error ?? "unknown_error");
      return { ok: false, error: new SlackApiError(method, code, answer) };
    } catch (cause) {
      return { ok: false, ...ofThrown(method, cause) };
    }
  }

  /** Milliseconds to wait before the next try, or nothing if there shall be none. */
  #waitBefore(
    method: string,
    outcome: { error: SlackApiError; retryAfter?: number },
    attempt: number,
  ): number | undefined {
    const { code } = outcome.error;
    if (code === "rate_limited") {
      // A refused call was not carried out: always safe to repeat.
      const wait = (outcome.retryAfter ?? 1) * 1000;
      return this.hasTime(wait) ? wait : undefined;
    }
    if (
      !isUnclear(outcome.error) || !REPEATABLE.has(method) || attempt >= TRIES
    ) {
      return undefined;
    }
    const wait = 250 * 2 ** attempt;
    return this.hasTime(wait) ? wait : undefined;
  }
}

/**
 * What a run answers; where Slack, or the way to it, failed, something else in
 * its place, or nothing. For what may be missing: a bug is not caught.
 */
export async function unlessFailed<Result, Otherwise = undefined>(
  run: () => Promise<Result>,
  otherwise?: (error: SlackApiError) => Otherwise | Promise<Otherwise>,
): Promise<Result | Otherwise> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return await otherwise?.(error) as Otherwise;
  }
}

/** Whether it may have been done in spite of the error. */
export function isUnclear({ code }: SlackApiError): boolean {
  return UNCLEAR.has(code) || code === "network" || code.startsWith("http_5");
}

/** Slack's client throws for every HTTP status but 2xx, 429 among them. */
function ofThrown(
  method: string,
  cause: unknown,
): { error: SlackApiError; retryAfter?: number } {
  const thrown = cause as { status?: unknown; headers?: Headers };
  if (thrown?.status === 429) {
    const seconds = Number(thrown.headers?.get("retry-after"));
    return {
      error: new SlackApiError(method, "rate_limited", {}, { cause }),
      ...(seconds > 0 ? { retryAfter: seconds } : {}),
    };
  }
  const code = typeof thrown?.status === "number"
    ? `http_${thrown.status}`
    : "network";
  return { error: new SlackApiError(method, code, {}, { cause }) };
}

/** Waits so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
