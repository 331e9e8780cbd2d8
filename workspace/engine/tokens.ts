import type { Clock } from "../clock.ts";

/** What a token lets its holder do. */
export interface Token {
  value: string;
  /** The bot or person who acts with it. */
  userId: string;
  scopes: ReadonlySet<string>;
  /** The function execution it was issued for; the workspace's own token has none. */
  executionId?: string;
  /** Milliseconds since 1970; never for the workspace's own token. */
  expiresAt?: number;
  revoked: boolean;
}

/** Workflow tokens live 15 minutes or until the step ends: https://docs.slack.dev/authentication/tokens */
export const WORKFLOW_TOKEN_MS = 15 * 60_000;

/** Issues, finds and revokes tokens. */
export class Tokens {
  readonly #byValue = new Map<string, Token>();
  /** Those that may still be alive, by execution. */
  readonly #byExecution = new Map<string, Token[]>();
  #count = 0;

  constructor(private readonly clock: Clock) {}

  /** A token for one function execution or one interaction with it. */
  forExecution(
    userId: string,
    scopes: Iterable<string>,
    executionId: string,
  ): Token {
    const token = this.#keep({
      value: `xwfp-${executionId}-${++this.#count}`,
      userId,
      scopes: new Set(scopes),
      executionId,
      expiresAt: this.clock.now() + WORKFLOW_TOKEN_MS,
      revoked: false,
    });
    const siblings = this.#byExecution.get(executionId);
    if (siblings) siblings.push(token);
    else this.#byExecution.set(executionId, [token]);
    return token;
  }

  /** A token that neither expires nor is revoked, for looking at the workspace from outside. */
  lasting(value: string, userId: string, scopes: Iterable<string>): Token {
    return this.#keep({
      value,
      userId,
      scopes: new Set(scopes),
      revoked: false,
    });
  }

  /** The token with this value, dead ones too: the caller tells revoked from unknown. */
  find(value: string): Token | undefined {
    return this.#byValue.get(value);
  }

  /** True while calls with it are accepted. */
  isAlive(token: Token): boolean {
    return !token.revoked &&
      (token.expiresAt === undefined || this.clock.now() < token.expiresAt);
  }

  /** Revokes all tokens of an execution, as Slack does when its step ends. */
  revokeExecution(executionId: string): void {
    for (const token of this.#byExecution.get(executionId) ?? []) {
      token.revoked = true;
    }
    this.#byExecution.delete(executionId);
  }

  #keep(token: Token): Token {
    this.#byValue.set(token.value, token);
    return token;
  }
}
