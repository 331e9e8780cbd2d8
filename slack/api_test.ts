import { assertEquals, assertRejects } from "@std/assert";
import type { SlackAPIClient } from "deno-slack-api/types.ts";
import {
  type Answer,
  RUN_MS,
  Slack,
  SlackApiError,
  unlessFailed,
} from "./api.ts";

/** A client that answers one after the other, and remembers what it was asked. */
function clientThat(...answers: (Answer | Error)[]) {
  const asked: [string, Answer][] = [];
  const apiCall = (method: string, args: Answer) => {
    asked.push([method, args]);
    const answer = answers[Math.min(asked.length, answers.length) - 1]!;
    return answer instanceof Error
      ? Promise.reject(answer)
      : Promise.resolve(answer);
  };
  return { asked, client: { apiCall } as unknown as SlackAPIClient };
}

/** As Slack's client throws it. */
function httpError(status: number, headers: HeadersInit = {}): Error {
  return Object.assign(new Error(String(status)), {
    status,
    headers: new Headers(headers),
  });
}

const TOO_OFTEN = httpError(429, { "Retry-After": "0.01" });

Deno.test("call() sends the workspace's id with every call", async () => {
  const { asked, client } = clientThat({ ok: true });

  await new Slack(client, "T1", "Fx1").call("pins.add", { channel: "C1" });

  assertEquals(asked, [["pins.add", { team_id: "T1", channel: "C1" }]]);
});

Deno.test("call() waits as long as Slack asks and tries again, also what must not be repeated", async () => {
  const { asked, client } = clientThat(TOO_OFTEN, TOO_OFTEN, {
    ok: true,
    ts: "1",
  });

  const answer = await new Slack(client, "T1", "Fx1").call("chat.postMessage");

  assertEquals([answer.ts, asked.length], ["1", 3]);
});

Deno.test("call() gives up when the wait would outlast the run", async () => {
  const { client } = clientThat(httpError(429, { "Retry-After": "60" }));

  const error = await assertRejects(
    () => new Slack(client, "T1", "Fx1").call("chat.postMessage"),
    SlackApiError,
  );

  assertEquals(error.code, "rate_limited");
});

Deno.test("call() tries again after an unclear answer only what is harmless twice", async () => {
  const unclear = { ok: false, error: "internal_error" };
  const read = clientThat(unclear, httpError(502), { ok: true });
  const write = clientThat(unclear, { ok: true });

  await new Slack(read.client, "T1", "Fx1").call("apps.datastore.get");
  const error = await assertRejects(
    () => new Slack(write.client, "T1", "Fx1").call("chat.postMessage"),
    SlackApiError,
  );

  assertEquals(read.asked.length, 3);
  assertEquals([error.code, write.asked.length], ["internal_error", 1]);
});

Deno.test("call() asks nothing more when the run's time is over", async () => {
  const { asked, client } = clientThat({ ok: true });
  const slack = new Slack(client, "T1", "Fx1", Date.now() - RUN_MS - 1);

  const error = await assertRejects(
    () => slack.call("auth.test"),
    SlackApiError,
  );

  assertEquals([error.code, asked.length], ["deadline", 0]);
});

Deno.test("an error names method and code, and keeps all that Slack said", async () => {
  const refused = {
    ok: false,
    error: "invalid_blocks",
    response_metadata: {
      messages: ["[ERROR] too long [json-pointer:/blocks/0]"],
    },
  };
  const { client } = clientThat(refused);

  const error = await assertRejects(
    () => new Slack(client, "T1", "Fx1").call("chat.postMessage"),
    SlackApiError,
  );

  assertEquals(
    error.message,
    "chat.postMessage: invalid_blocks ([ERROR] too long [json-pointer:/blocks/0])",
  );
  assertEquals(error.answer, refused);
});

Deno.test("callUnless() takes the codes that are no failure as nothing", async () => {
  const { client } = clientThat({ ok: false, error: "already_pinned" });
  const slack = new Slack(client, "T1", "Fx1");

  assertEquals(
    await slack.callUnless(["already_pinned"], "pins.add"),
    undefined,
  );
  await assertRejects(() => slack.callUnless([], "pins.add"), SlackApiError);
});

Deno.test("unlessFailed() takes Slack's failures as nothing or as what is said instead, and no bug", async () => {
  const fails = () => Promise.reject(new SlackApiError("pins.add", "no_pins"));
  const breaks = () => Promise.reject(new TypeError("a bug"));

  assertEquals(await unlessFailed(() => Promise.resolve("done")), "done");
  assertEquals(await unlessFailed(fails), undefined);
  assertEquals(await unlessFailed(fails, ({ code }) => code), "no_pins");
  await assertRejects(() => unlessFailed(breaks, () => ""), TypeError);
});
