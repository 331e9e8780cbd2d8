import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { StandingClock } from "../clock.ts";
import { Ids } from "../ids.ts";
import { State } from "../state/state.ts";
import { decoded } from "../page/mrkdwn/entities.ts";
import { typedText } from "./typed_text.ts";

function aState(): State {
  const clock = new StandingClock(0);
  const state = new State(clock, new Ids(), { name: "Test", domain: "test" });
  const { id } = state.addUser({ name: "ana", realName: "Ana Ferreira" });
  state.addGroup("oncall-payments", "On call", [id]);
  state.createChannel("incidents", id, "public");
  state.createChannel("secret", id, "private");
  return state;
}

Deno.test("typedText() makes names of people, groups and channels into mentions", () => {
  const state = aState();

  assertEquals(
    typedText(state, "@ana, @oncall-payments: see #incidents @here (@ana)"),
    "<@U000000001>, <!subteam^S000000001>: see <#C000000001> <!here> (<@U000000001>)",
  );
});

Deno.test("typedText() leaves names of nobody, private channels and addresses in words alone", () => {
  const text = "@nobody in #secret, mail ana@ana.example, a#incidents";

  assertEquals(typedText(aState(), text), text);
});

Deno.test("typedText() links addresses without the full stop behind them", () => {
  assertEquals(
    typedText(aState(), "See https://a.example/x?a=1&b=2."),
    "See <https://a.example/x?a=1&amp;b=2>.",
  );
  assertEquals(
    typedText(aState(), "<https://a.example/x> & https://b.example/?&, ok"),
    "&lt;<https://a.example/x>&gt; &amp; <https://b.example/?&amp;>, ok",
  );
});

Deno.test("typedText() escapes what would be markup, and nothing is lost", () => {
  const state = aState();

  fc.assert(fc.property(fc.string(), (text) => {
    const kept = typedText(state, text);
    const plain = kept.replace(/<(https?:[^<>]*)>/g, "$1");
    assert(plain.includes("<") === /<[@#!]/.test(kept));
    if (!plain.includes("<")) assertEquals(decoded(plain), text);
  }));
});
