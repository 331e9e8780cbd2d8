import { assertEquals } from "@std/assert";
import type { Fault } from "../../workspace/faults/fault.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { type Aftermath, aftermath } from "./aftermath.ts";
import { type Setup, startIncd, unhurried } from "./incd.ts";
import { declareByWebhook } from "./admins_webhook.ts";

/** The two ways in which an incident is declared. */
export type Way = "form" | "webhook";

/** Longer than the tick takes to finish what is not in anybody's hands. Milliseconds. */
const OVER_MS = 12 * 60_000;

/** How often somebody presses again before giving up. */
const STUBBORN = 4;

/**
 * One declaration on a bad day, seen to its end: whoever declares presses again
 * as people do when nothing happens, then the ticks go by.
 */
export async function badDay(
  way: Way,
  faults: Fault[],
  { overMs = OVER_MS, ...strictness }:
    & { overMs?: number }
    & Pick<Setup, "seed" | "assumptions"> = {},
): Promise<{ ending: Aftermath; happened: boolean[] }> {
  await using running = await startIncd({
    settings: unhurried,
    faults,
    ...strictness,
  });
  // The settings have been there for longer than a read may be stale.
  await running.advance(2_000);
  if (way === "form") await declareStubbornly(running.person("ana"));
  else await declareByMonitor(running);
  await running.settle();
  await running.advance(overMs);
  return {
    ending: await aftermath(running),
    happened: running.faults.map(({ happened }) => happened),
  };
}

/** Types /incident again when no form comes, presses Declare again when it stays. */
async function declareStubbornly(person: Person): Promise<void> {
  for (let tried = 0; tried < STUBBORN; tried++) {
    if (!person.modal()) {
      await person.run("Incident: declare", { channel: "general" });
    }
    if (!person.modal()) continue;
    await person.submit({
      Title: "Checkout errors",
      Scenario: "Payments failing",
      Description: "Cards are declined",
    });
    if (!person.modal()) return;
  }
}

async function declareByMonitor(running: RunningWorkspace): Promise<void> {
  await declareByWebhook(running, {
    source: "alertmanager",
    title: "Checkout errors",
    severity: "sev1",
    description: "5xx above 10 %",
  });
}

/** The same declaration on a good day. */
export async function goodDay(way: Way): Promise<Aftermath> {
  return (await badDay(way, [])).ending;
}

/**
 * Holds the end of a bad day against that of a good one: nothing lost, nothing
 * doubled. The one difference allowed is that people have also read what did
 * not work at first.
 */
export function assertSameInTheEnd(
  bad: Aftermath,
  good: Aftermath,
  what: string,
): void {
  assertEquals(withoutExcuses(blind(bad)), withoutExcuses(blind(good)), what);
}

/** Without what tells that something did not work at first, and in no order of its own. */
function withoutExcuses(ending: Aftermath): Aftermath {
  const plain = (texts: string[]) => texts.filter((text) => !isExcuse(text));
  const privately = Object.entries(ending.privately)
    .map(([handle, texts]) =>
      [handle, plain(texts).map(sorted).sort()] as const
    )
    .filter(([, texts]) => texts.length);
  return {
    ...ending,
    channels: ending.channels.map((channel) => ({
      ...channel,
      written: plain(channel.written).map(withoutAbsentGroups),
    })),
    announced: plain(ending.announced),
    privately: Object.fromEntries(privately),
    timeline: ending.timeline.filter((entry) =>
      !JSON.stringify(entry).includes("invite_failed")
    ),
  };
}

/** That a group could not be read at first is part of what happened. */
function withoutAbsentGroups(text: string): string {
  return text.split("\n").filter((line) => !line.includes("Could not invite"))
    .join("\n");
}

/** The words of a message whose parts may come in any order. */
function sorted(text: string): string {
  return text.split(/\n| {2}· {2}/).sort().join("\n");
}

/** A monitor's delivery could not even be kept, people have read so, and nothing is half there. */
export function wasToldAsLost(ending: Aftermath): boolean {
  const told = ending.announced.some((text) =>
    text.includes("could not be kept")
  );
  if (told) assertEquals([ending.channels, ending.records], [[], 0]);
  return told;
}

/** Says what did not work at first, and that it is tried again. */
function isExcuse(text: string): boolean {
  return /not everything worked|is not open yet|did not open the form|could not be kept/
    .test(text);
}

/** Causes, ids and times differ from day to day; all else must not. */
function blind(ending: Aftermath): Aftermath {
  return JSON.parse(
    JSON.stringify(ending)
      .replace(/\b(Fx|C|D)0[0-9A-Z]{8}\b/g, "$1…")
      .replace(/[0-9a-f]{32}-[0-9]+/g, "delivery")
      .replace(/<!date\^[0-9]+\^([^|>]*)\|[^>]*>/g, "<$1>"),
  );
}
