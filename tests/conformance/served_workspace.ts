// The npm build of the client relies on polyfills that the SDK brings.
import "deno-slack-sdk/mod.ts";
import { SlackAPI } from "deno-slack-api/mod.ts";
import { StandingClock } from "../../workspace/clock.ts";
import type { LoadedApp } from "../../workspace/runtime/load_app.ts";
import type { Channel, User } from "../../workspace/state/types.ts";
import { handleApi } from "../../workspace/web_api/http.ts";
import { methods } from "../../workspace/web_api/registry.ts";
import { type Conditions, Workspace } from "../../workspace/workspace.ts";

/** When every conformance test starts. */
export const NOW = Date.UTC(2026, 10, 23, 9);

// deno-lint-ignore no-explicit-any
type Answer = Record<string, any>;

/** Calls a Web API method with Slack's own client. */
export type Caller = (
  method: string,
  args?: Record<string, unknown>,
) => Promise<Answer>;

/** A workspace behind HTTP, with no workflow in its app, for looking at the Web API alone. */
export class ServedWorkspace implements AsyncDisposable {
  readonly clock = new StandingClock(NOW);
  readonly workspace: Workspace;
  readonly #server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    (request) => handleApi(this.workspace, request),
  );
  #tokens = 0;

  readonly ana: User;
  readonly ben: User;
  readonly gone: User;
  readonly general: Channel;
  /** A token of the app's bot with every scope there is. */
  readonly botToken = "xoxb-bot";
  /** Calls with it. */
  readonly bot: Caller = this.withToken(this.botToken);

  constructor(conditions: Conditions = {}) {
    this.workspace = new Workspace(this.clock, EMPTY_APP, conditions);
    this.ana = this.person("ana");
    this.ben = this.person("ben");
    this.gone = this.person("dora", { deleted: true });
    this.general = this.workspace.state.createChannel(
      "general",
      this.ana.id,
      "public",
      { isGeneral: true },
    );
    this.workspace.tokens.lasting(
      this.botToken,
      this.workspace.bot.id,
      allScopes(),
    );
  }

  get url(): string {
    return `http://127.0.0.1:${this.#server.addr.port}/api/`;
  }

  person(name: string, more: Partial<User> = {}): User {
    return this.workspace.state.addUser({ name, realName: name, ...more });
  }

  /** Calls as this person or bot with these scopes. */
  as(user: User, scopes: Iterable<string> = allScopes()): Caller {
    const token = this.workspace.tokens.lasting(
      `xoxb-${++this.#tokens}`,
      user.id,
      scopes,
    );
    return this.withToken(token.value);
  }

  withToken(token: string): Caller {
    return async (method, args = {}) => {
      const client = SlackAPI(token, { slackApiUrl: this.url });
      const { toFetchResponse: _, ...answer } = await client.apiCall(
        method,
        args,
      );
      return answer;
    };
  }

  /** The id of a new channel with the bot in it. */
  async channel(name: string, more: Record<string, unknown> = {}) {
    const answer = await this.bot("conversations.create", { name, ...more });
    return String(answer.channel.id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
    await this.workspace.datastores.close();
    this.clock.stop();
  }
}

const EMPTY_APP: LoadedApp = {
  root: new URL("file:///app/"),
  manifest: {
    display_information: { name: "Probe" },
    oauth_config: { scopes: { bot: [] } },
    events: {
      deployed: {
        type: "object",
        properties: { version: { type: "string" } },
        required: ["version"],
      },
    },
    datastores: {
      notes: {
        primary_key: "id",
        attributes: {
          id: { type: "string" },
          text: { type: "string" },
          stars: { type: "integer" },
        },
      },
    },
  },
  triggers: [],
  functionModule: (callbackId) =>
    Promise.reject(new Error(`The app has no function "${callbackId}"`)),
};

function allScopes(): Set<string> {
  return new Set([
    ...[...methods.values()].flatMap(({ scopes }) => scopes),
    "chat:write.public",
  ]);
}
