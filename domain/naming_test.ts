import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  CHANNEL_NAME_MAX,
  channelNames,
  dateStamp,
  type NameParts,
  nextNames,
  slug,
  topic,
  TOPIC_MAX,
} from "./naming.ts";
import { characters } from "./text.ts";

const parts: NameParts = {
  prefix: "incd",
  declaredAt: Date.UTC(2026, 10, 23, 12),
  timeZone: "Etc/UTC",
  title: "Checkout errors",
  fallback: "sev2-outage",
  private: false,
  cause: "Fx1",
};

Deno.test("channelNames() tries the plain name, then -2, then letters of its cause", () => {
  const [first, second, third] = channelNames(parts);

  assertEquals(first, "incd-261123-checkout-errors");
  assertEquals(second, "incd-261123-checkout-errors-2");
  assert(/^incd-261123-checkout-errors-[a-z0-9]{4}$/.test(third!), third);
});

Deno.test("channelNames() writes the severity where the team wants it", () => {
  assertEquals(
    channelNames({ ...parts, severity: "sev1" })[0],
    "incd-261123-sev1-checkout-errors",
  );
});

Deno.test("channelNames() cuts between words", () => {
  const [name] = channelNames({ ...parts, title: "checkout ".repeat(20) });

  assertEquals(
    name,
    "incd-261123-checkout-checkout-checkout-checkout-checkout-checkout-checkout",
  );
});

Deno.test("channelNames() gives every title names that Slack takes", () => {
  const titles = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.constantFrom("決済", "🔥", "---", "ÅÄÖ", "ﬁ", "İstanbul"),
  );
  fc.assert(fc.property(
    titles,
    fc.string(),
    fc.boolean(),
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
    (title, cause, isPrivate, date) => {
      const names = channelNames({
        ...parts,
        title,
        cause,
        private: isPrivate,
        declaredAt: date.getTime(),
      });
      assertEquals(names.length, 3);
      assertEquals(new Set(names).size, 3);
      for (const name of names) {
        assert(/^[a-z0-9][a-z0-9_-]*[a-z0-9]$/.test(name), name);
        assert(name.length <= CHANNEL_NAME_MAX, name);
      }
    },
  ));
});

Deno.test("channelNames() of a private incident tells nothing of its title", () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (title) => {
    assertEquals(
      channelNames({ ...parts, title, private: true }),
      channelNames({ ...parts, title: "something else", private: true }),
    );
  }));
});

Deno.test("dateStamp() is the day that the team's clocks show", () => {
  const at = Date.UTC(2026, 10, 23, 22, 30);

  assertEquals(dateStamp(at, "Etc/UTC"), "261123");
  assertEquals(dateStamp(at, "Asia/Tokyo"), "261124");
  assertEquals(dateStamp(at, "America/Los_Angeles"), "261123");
});

Deno.test("slug() folds letters to plain ones", () => {
  assertEquals(slug("Größe ist Übel"), "grosse-ist-ubel");
  assertEquals(slug("Don't panic!"), "dont-panic");
  assertEquals(slug("Łódź / Ærø"), "lodz-aero");
  assertEquals(slug("日本"), "");
});

Deno.test("topic() fits Slack's limit, whatever the title", () => {
  const words = { severityName: "SEV1", statusName: "Investigating" };

  assertEquals(
    topic({ ...words, commander: "U0ANA", title: "Checkout errors" }),
    "SEV1 · Investigating · Commander <@U0ANA> · Checkout errors",
  );
  assert(
    characters(
      topic({ ...words, commander: "U0ANA", title: "x".repeat(500) }),
    ) <= TOPIC_MAX,
  );
});

Deno.test("channelNames() of a private incident does not tell how bad it is", () => {
  const severity = "s".repeat(75);

  const names = channelNames({ ...parts, severity, private: true });

  assertEquals(names, channelNames({ ...parts, private: true }));
});

Deno.test("nextNames() counts on, also where an incident goes on for the second time", () => {
  const letters = /-[a-z0-9]{4}$/;
  const [second, third, other] = nextNames("incd-261123-x", "Fx1", false);
  assertEquals([second, third], ["incd-261123-x-2", "incd-261123-x-3"]);
  assert(letters.test(other!), other);

  assertEquals(nextNames("incd-261123-x-2", "Fx1", true)[0], "incd-261123-x-3");
  assertEquals(
    nextNames("incd-261123-x-2", "Fx1", false)[0],
    "incd-261123-x-2-2",
  );
  assertEquals(
    nextNames("incd-261123-x-ab1c", "Fx1", true)[0],
    "incd-261123-x-ab1c-2",
  );
  for (const name of nextNames("incd-".padEnd(80, "x"), "Fx1", false)) {
    assert(name.length <= CHANNEL_NAME_MAX, name);
  }
});
