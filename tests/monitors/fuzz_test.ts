import { assert } from "@std/assert";
import fc from "fast-check";
import { flatAlert } from "../../domain/monitors/flat.ts";
import { MONITORS } from "../../domain/monitors/registry.ts";
import { understand } from "../../domain/monitors/understand.ts";
import { characters } from "../../domain/text.ts";
import { NOW } from "./sample.ts";

const hostile = fc.constantFrom(
  "<!channel>",
  "<@U1>",
  "x".repeat(10_000),
  "\ud800",
  "\u202etxet\u0000",
  "&lt;!here&gt;",
  "1e999",
  "-1",
  "99999999999999999999999",
  "2026-02-30T25:61:00Z",
  "Mon, 23 Nov 2026 10:00:00 GMT",
  "javascript:alert(1)",
  "https://example.org/<x>|y",
  "\t\r\n",
);
const word = fc.oneof(fc.string({ unit: "binary" }), hostile);

/** Names that monitors use, so that chance gets into their bodies. */
const name = fc.constantFrom(
  ...["alerts", "status", "labels", "annotations", "commonLabels", "event"],
  ...["data", "incident", "id", "title", "state", "org", "detail", "Message"],
  ...["essentials", "alert", "attributes", "toString", "valueOf", "severity"],
  ...["detail-type", "Type", "TopicArn", "AlarmName", "issue", "check_params"],
);
const { body } = fc.letrec<{ body: unknown }>((tie) => ({
  body: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    word,
    fc.double(),
    fc.constantFrom(null, true, 0, -0, 1e308, []),
    fc.array(tie("body"), { maxLength: 4 }),
    fc.dictionary(name, tie("body"), { maxKeys: 6, noNullPrototype: true }),
    fc.constant(JSON.parse('{"__proto__":{"title":"x"},"toString":1}')),
  ),
}));

function check(flat: ReturnType<typeof flatAlert>): void {
  const understood = understand(flat, { otherwise: "low" }, NOW);
  if (!understood.ok) return;
  const { title, description, key, url, startsAt, endsAt, labels } =
    understood.value;
  assert(title !== "" && characters(title) <= 200);
  assert(key !== "" && characters(key) <= 200);
  assert(characters(description) <= 2500 && characters(labels) <= 1000);
  assert(url === "" || /^https?:\/\/[^\s<>|]+$/.test(url), url);
  assert([startsAt, endsAt].every((at) => Number.isSafeInteger(at) && at >= 0));
}

Deno.test("whatever is in the fields of an alert, it is understood or has no title", () => {
  fc.assert(fc.property(
    fc.dictionary(fc.constantFrom(...Object.keys(flatAlert({}))), word),
    (fields) => check(flatAlert(fields)),
  ));
});

for (const monitor of MONITORS) {
  Deno.test(`whatever is sent, ${monitor.name} reads alerts or nothing`, () => {
    fc.assert(
      fc.property(body, (sent) => monitor.read(sent).forEach(check)),
      { numRuns: 200 },
    );
  });
}

Deno.test("a body as deep as JSON allows, or with ten thousand alerts, is read", () => {
  const deep = JSON.parse("[".repeat(5_000) + "]".repeat(5_000));
  const many = { alerts: Array(10_000).fill({ status: "firing", labels: {} }) };
  for (const monitor of MONITORS) {
    monitor.read(deep).forEach(check);
    monitor.read({ ...many, groupKey: "g", data: deep }).forEach(check);
  }
});
