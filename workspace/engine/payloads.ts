import type { Parameters } from "../runtime/manifest.ts";
import type { Token } from "./tokens.ts";
import type { Workspace } from "../workspace.ts";
import type { Execution } from "./executions.ts";

type Json = Record<string, unknown>;

/** The event that starts a function: https://docs.slack.dev/reference/events/function_executed */
export function functionExecuted(
  workspace: Workspace,
  execution: Execution,
  token: Token,
): Json {
  const { state, appId, ids, app } = workspace;
  const definition = app.manifest.functions![execution.callbackId]!;
  const seconds = state.seconds();
  return {
    team_id: state.team.id,
    api_app_id: appId,
    type: "event_callback",
    event_id: ids.make("Ev"),
    event_time: seconds,
    event: {
      type: "function_executed",
      function: {
        id: `Fn${execution.callbackId}`,
        callback_id: execution.callbackId,
        title: definition.title,
        description: definition.description ?? "",
        type: "app",
        input_parameters: parameterList(definition.input_parameters),
        output_parameters: parameterList(definition.output_parameters),
        app_id: appId,
        date_created: seconds,
        date_updated: seconds,
        date_deleted: 0,
      },
      inputs: execution.inputs,
      function_execution_id: execution.id,
      workflow_execution_id: execution.run.id,
      event_ts: (workspace.clock.now() / 1000).toFixed(6),
      bot_access_token: token.value,
    },
  };
}

/** As Slack lists parameters in events and triggers. */
export function parameterList(parameters: Parameters | undefined): Json[] {
  return Object.entries(parameters?.properties ?? {}).map((
    [name, { type, title, description }],
  ) => ({
    type,
    name,
    title: title ?? name,
    description: description ?? "",
    is_required: parameters?.required?.includes(name) ?? false,
  }));
}

/** What every interaction carries: https://docs.slack.dev/reference/interaction-payloads */
export function interaction(
  workspace: Workspace,
  execution: Execution,
  o: {
    type: string;
    userId: string;
    token: Token;
    /** Of interactions that may open a form. */
    ticket?: string;
  },
): Json {
  const { state, appId } = workspace;
  const user = state.users.get(o.userId)!;
  return {
    type: o.type,
    team: { id: state.team.id, domain: state.team.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: {
      id: user.id,
      name: user.name,
      username: user.name,
      team_id: user.teamId ?? state.team.id,
    },
    api_app_id: appId,
    bot_access_token: o.token.value,
    function_data: {
      execution_id: execution.id,
      function: { callback_id: execution.callbackId },
      inputs: execution.inputs,
    },
    ...(o.ticket === undefined ? {} : {
      trigger_id: o.ticket,
      interactivity: {
        interactor: interactor(o.userId),
        interactivity_pointer: o.ticket,
      },
    }),
  };
}

/** Who clicked, as `user_context`. */
export function interactor(userId: string): Json {
  return { id: userId, secret: `secret-of-${userId}` };
}
