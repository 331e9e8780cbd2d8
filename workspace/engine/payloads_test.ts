import { assertEquals } from "@std/assert";
import { startWorkspace } from "../mod.ts";

const app = new URL("../testdata/echo_app/", import.meta.url);

Deno.test("a function is told of its step with Slack's fields", async () => {
  await using running = await startWorkspace({ app });

  await running.webhook("Echo: misbehave", { how: "print event" });
  await running.settle();

  const line = running.workspace.activity.entries
    .find(({ event }) => event === "function_execution_output")!;
  const parameter = (name: string, type: string, is_required: boolean) => ({
    type,
    name,
    title: name,
    description: "",
    is_required,
  });
  const seconds = Date.parse("2026-11-23T09:00:00Z") / 1_000;
  assertEquals(JSON.parse(line.text), {
    type: "function_executed",
    function: {
      id: "Fnmisbehave",
      callback_id: "misbehave",
      title: "Misbehave",
      description: "",
      type: "app",
      input_parameters: [
        parameter("how", "string", true),
        parameter("where", "string", false),
      ],
      output_parameters: [parameter("number", "integer", true)],
      app_id: running.workspace.appId,
      date_created: seconds,
      date_updated: seconds,
      date_deleted: 0,
    },
    inputs: { how: "print event" },
    function_execution_id: running.workspace.engine.executions[0]!.id,
    workflow_execution_id: running.workspace.engine.executions[0]!.run.id,
    event_ts: `${seconds}.000000`,
    bot_access_token: `xwfp-${running.workspace.engine.executions[0]!.id}-1`,
  });
});
