import { assertEquals } from "@std/assert";
import { readState, type SetupState, turn } from "./state.ts";

function begun(cause: string, by: string, now: number): SetupState {
  const first = turn(undefined, { cause, by, now });
  return first.kind === "begin" ? first.state : (undefined as never);
}

Deno.test("turn() lets a run go on, and leaves it to whoever began first", () => {
  const known = begun("Fx1", "U1", 0);
  const kind = (cause: string, by: string, now: number) =>
    turn(known, { cause, by, now }).kind;

  assertEquals(kind("Fx1", "U1", 1), "go_on");
  assertEquals(kind("Fx2", "U2", 1), "busy");
  assertEquals(kind("Fx2", "U1", 1), "begin", "whoever presses again");
  assertEquals(kind("Fx2", "U2", 16 * 60_000), "begin", "given up");
});

Deno.test("turn() begins nothing for a late repeat of a run that is over", () => {
  const first = { ...begun("Fx1", "U1", 0), finished: true };
  const second = turn(first, { cause: "Fx2", by: "U2", now: 1 });
  const known = second.kind === "begin"
    ? { ...second.state, finished: true }
    : undefined;

  assertEquals(turn(known, { cause: "Fx1", by: "U1", now: 2 }).kind, "over");
  assertEquals(turn(known, { cause: "Fx2", by: "U2", now: 2 }).kind, "over");
});

Deno.test("readState() reads what was written, and takes anything else for none", () => {
  const state = begun("Fx1", "U1", 5);

  assertEquals(readState(JSON.parse(JSON.stringify(state))), state);
  for (const none of [undefined, null, "x", [], {}, { cause: 1 }]) {
    assertEquals(readState(none), undefined);
  }
});
