import type { Token } from "../engine/tokens.ts";
import type { Channel } from "../state/types.ts";
import { SlackError } from "./errors.ts";

/** Throws unless the token holds one of these scopes. @throws SlackError `missing_scope` */
export function needScope(token: Token, ...anyOf: string[]): void {
  if (anyOf.some((scope) => token.scopes.has(scope))) return;
  throw new SlackError("missing_scope", {
    needed: anyOf.join(","),
    provided: [...token.scopes].join(","),
  });
}

/** The scopes, one of which a method needs for each kind of channel. */
export type ScopesByKind = Record<Channel["kind"], string[]>;

/** To see that a channel is there, and who is in it. */
export const READ: ScopesByKind = {
  public: ["channels:read"],
  private: ["groups:read"],
  im: ["im:read"],
};

/** To read messages. */
export const HISTORY: ScopesByKind = {
  public: ["channels:history"],
  private: ["groups:history"],
  im: ["im:history"],
};

/** To make, open and archive channels. */
export const MANAGE: ScopesByKind = {
  public: ["channels:manage"],
  private: ["groups:write"],
  im: ["im:write"],
};

/** To bring people in. */
export const INVITE: ScopesByKind = {
  public: ["channels:manage", "channels:write.invites"],
  private: ["groups:write", "groups:write.invites"],
  im: ["im:write"],
};

/** To set the topic. */
export const TOPIC: ScopesByKind = {
  public: ["channels:manage", "channels:write.topic"],
  private: ["groups:write", "groups:write.topic"],
  im: ["im:write", "im:write.topic"],
};

/** All scopes of a table, for a method's `scopes`. */
export function anyKind(scopes: ScopesByKind): string[] {
  return Object.values(scopes).flat();
}
