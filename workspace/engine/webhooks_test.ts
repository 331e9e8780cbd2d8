import { assertEquals } from "@std/assert";
import { type RunningWorkspace, startWorkspace } from "../mod.ts";

const app = new URL("../testdata/echo_app/", import.meta.url);

async function post(
  running: RunningWorkspace,
  body: string,
  contentType = "application/json",
) {
  const { engine } = running.workspace;
  const trigger = engine.triggers.list().find(({ name }) =>
    name === "Echo: post"
  )!;
  const answer = await engine.fireWebhook(trigger.url!, { contentType, body });
  await running.settle();
  return answer;
}

Deno.test("a webhook answers ok and turns values into the workflow's types", async () => {
  await using running = await startWorkspace({ app });

  const answer = await post(
    running,
    '{"text": 42, "count": "2", "loud": "true", "unknown": 1, "channel": null}',
  );

  assertEquals(answer, { status: 200, answer: { ok: true } });
  assertEquals(running.workspace.engine.executions[0]!.inputs, {
    text: "42",
    count: 2,
    loud: true,
  });
});

for (
  const [what, body, error, message] of [
    [
      "a nested object",
      '{"text": {"a": 1}}',
      "parameter_validation_failed",
      "[ERROR] must be a string, number or boolean, not nested [json-pointer:/text]",
    ],
    [
      "an array",
      '{"text": ["a"]}',
      "parameter_validation_failed",
      "[ERROR] must be a string, number or boolean, not nested [json-pointer:/text]",
    ],
    [
      "what is no object",
      "[1]",
      "parameter_validation_failed",
      "[ERROR] must be a flat JSON object",
    ],
    [
      "a missing required value",
      '{"count": 1}',
      "parameter_validation_failed",
      "[ERROR] missing required field: text",
    ],
    [
      "a value of another type",
      '{"text": "a", "count": "2.5"}',
      "parameter_validation_failed",
      "[ERROR] must be an integer [json-pointer:/count]",
    ],
  ]
) {
  Deno.test(`a webhook refuses ${what}`, async () => {
    await using running = await startWorkspace({ app });

    const answer = await post(running, body!);

    assertEquals(answer, {
      status: 400,
      answer: {
        ok: false,
        error: error!,
        response_metadata: { messages: [message] },
      },
    });
    assertEquals(running.workspace.engine.executions, []);
  });
}

Deno.test("a webhook refuses what is no JSON, not declared as JSON or too large", async () => {
  await using running = await startWorkspace({ app });

  const answers = [
    await post(running, "{text}"),
    await post(running, '{"text": "a"}', "text/plain"),
    await post(running, `{"text": "${"x".repeat(1024 * 1024)}"}`),
  ];

  assertEquals(answers.map(({ status, answer }) => [status, answer.error]), [
    [400, "invalid_json"],
    [415, "invalid_content_type"],
    [413, "payload_too_large"],
  ]);
});

Deno.test("an address that is no webhook's is not found", async () => {
  await using running = await startWorkspace({ app });
  const { engine } = running.workspace;
  const request = { contentType: "application/json", body: "{}" };
  const link = engine.triggers.list().find(({ type }) => type === "shortcut")!;

  assertEquals(
    [
      await engine.fireWebhook("/triggers/T1/1/secret", request),
      await engine.fireWebhook(link.url!, request),
    ].map(({ status }) => status),
    [404, 404],
  );
});

Deno.test("the same webhook twice makes two runs with ids of their own", async () => {
  await using running = await startWorkspace({ app });

  await post(running, '{"text": "again"}');
  await post(running, '{"text": "again"}');

  const { executions } = running.workspace.engine;
  assertEquals(new Set(executions.map(({ id }) => id)).size, 4);
  assertEquals(new Set(executions.map(({ trace }) => trace)).size, 2);
});
