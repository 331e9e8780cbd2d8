import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  executions,
  incidents,
  startIncd,
  stored,
  written,
} from "../support/incd.ts";
import { ALERT } from "../support/storm.ts";

/** What Slack reads as formatted text: only there a mention is one. */
function formatted(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(formatted);
  if (typeof value !== "object" || value === null) return [];
  const { type, text } = value as { type?: string; text?: unknown };
  const own = type === "mrkdwn" && typeof text === "string" ? [text] : [];
  return [...own, ...Object.values(value).flatMap(formatted)];
}

Deno.test("a title that wants to page everybody pages nobody", async () => {
  await using running = await startIncd({ settings: "demo" });
  const { workspace } = running;
  const ana = running.person("ana");
  const stranger = workspace.state.addUser({ name: "zoe", realName: "Zoe" });
  const hostile = [
    `<!channel> <!here> <@${stranger.id}> is down`,
    `&lt;!everyone&gt; &lt;@${stranger.id}&gt; again`,
    `${"<!channel>".repeat(1000)}`,
    `\u202e<!channel>\u0000\u2028@channel ${"x".repeat(10_000)}`,
    `*_~\`<https://evil.example.org|log in>\``,
  ];

  for (const [n, title] of hostile.entries()) {
    for (const severity of ["critical", "low"]) {
      await running.webhook(ALERT, {
        source: title,
        title,
        severity,
        description: title,
        service: title,
        labels: title,
        url: `https://example.org/<!channel>|${title}`,
        dedup_key: `${severity}-${n}`,
      });
      await running.settle();
    }
  }

  await running.advance(6 * 60_000);
  const made = incidents(ana);
  assert(made.length > 0 && made.length <= 4, made.join());
  const seen = ["alerts", "incidents", ...made].flatMap((channel) =>
    written(ana, channel)
  );
  for (const { text, blocks } of seen) {
    for (const words of [text, ...formatted(blocks)]) {
      assertEquals(/<!(channel|here|everyone)/.test(words), false, words);
      assertEquals(words.includes(`<@${stranger.id}>`), false, words);
      assertEquals(words.includes("<https://evil"), false, words);
    }
  }
  for (const { name, topic } of made.map((name) => ana.channel(name))) {
    assert(/^incd-[a-z0-9-]{1,75}$/.test(name), name);
    assertEquals(/<!|<@/.test(topic ?? ""), false, topic);
  }
});

const word = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    " \t",
    "1e999",
    "-0",
    "9".repeat(400),
    "2026-02-30T25:61:00Z",
    "0000-00-00",
    "Mon, 23 Nov 2026 10:00:00 GMT",
    "1795334400",
    "\ud800",
    "resolved",
    "critical",
  ),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const field = fc.constantFrom(
  ...["source", "title", "severity", "status", "dedup_key", "starts_at"],
  ...["ends_at", "count", "url", "service", "labels", "token", "toString"],
);

Deno.test("whatever flat body is posted, no function crashes and nothing without a title is opened", async () => {
  await using running = await startIncd({ settings: "demo" });
  const bodies = fc.sample(fc.dictionary(field, word, { maxKeys: 8 }), {
    numRuns: 60,
    seed: 23,
  });

  for (const body of bodies) {
    await running.webhook(ALERT, body);
    await running.settle();
  }

  const failed = executions(running, "on_alert")
    .filter(({ status }) => status === "failed");
  assertEquals(failed.map(({ error }) => error), []);
  for (const { title } of await stored(running, "incidents")) {
    assert(title.trim() !== "");
  }
});

Deno.test("a body that no webhook takes is answered and starts nothing", async () => {
  await using running = await startIncd({ settings: "demo" });
  const served = await running.serve();
  const url = [...running.workspace.engine.triggers.list()]
    .find(({ name }) => name === ALERT)!.url!;
  const post = async (body: BodyInit) => {
    const response = await fetch(new URL(url, served.url), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
    await response.body?.cancel();
    return response.status;
  };
  const started = executions(running).length;

  const answers = [
    await post(JSON.stringify({ title: "x".repeat(10 * 1024 * 1024) })),
    await post(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x80])),
    await post("[]"),
    await post("[[[[]]]]"),
    await post("null"),
    await post('{"title":{"a":1}}'),
    await post('{"alerts":[]}'),
    await post('{"__proto__":{"title":"x"},"title":"y"}'),
    await post('{"title":'),
    await post(""),
  ];
  await running.settle();
  const none = executions(running).length - started;
  const odd = await post('{"__proto__":"x","title":"y","toString":1}');
  await running.settle();
  await served.stop();

  assert(
    answers.every((status) => status >= 400 && status < 500),
    `${answers}`,
  );
  assertEquals([none, odd], [0, 200]);
});
