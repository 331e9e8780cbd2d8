import { assert, assertEquals } from "@std/assert";
import { FILES } from "../../commands/setup/triggers.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { close, PACKED_MS } from "../support/closing.ts";
import {
  budgetOf,
  type Command,
  COMMANDS,
  REMINDED_MS,
} from "../support/commands.ts";
import { type Cost, costOf } from "../support/cost.ts";
import { executions, startIncd } from "../support/incd.ts";
import { fill, sceneOf } from "../support/scene.ts";
import { ALERT, high } from "../support/storm.ts";

/** Names of the link triggers that open a form: they are given what it takes to open one. */
const WITH_FORM = FILES.filter(({ type, inputs = {} }) =>
  type === "shortcut" && "interactivity" in inputs
).map(({ name }) => name);

/** Forms that only a button opens, and what leads to the button. */
const BEHIND_BUTTONS: Omit<Command, "seen">[] = [
  {
    name: "Button: answer a reminder",
    waits: true,
    act: ({ commander, direct }) => commander.press(direct, "Write update"),
  },
  {
    name: "Button: not an incident",
    before: async ({ running }) => {
      await running.webhook(ALERT, { ...high(1), severity: "low" });
      await running.settle();
    },
    act: ({ commander }) => commander.press("alerts", "Not an incident"),
  },
  {
    name: "Button: reopen",
    before: async ({ running, commander, channel }) => {
      await close(running, commander.channel(channel).id);
      await running.advance(PACKED_MS);
    },
    act: ({ commander }) => commander.press("incidents", "Reopen"),
  },
  {
    name: "Button: resolve",
    before: ({ commander, channel }) => commander.archive(channel),
    act: ({ commander, direct }) => commander.press(direct, "Resolve"),
  },
  {
    name: "Button: review",
    before: async ({ commander, responder, channel }) => {
      await commander.post(channel, "@incd resolved: rolled back");
      for (
        const [person, to] of [[commander, "ben"], [responder, "ana"]] as const
      ) {
        await fill(person, "Review", channel, {
          "What now?": "Only save owner and day",
          "Who sees to it": [to],
        });
      }
    },
    act: ({ commander, direct }) => commander.press(direct, "Review"),
  },
  {
    name: "Button: roles",
    before: async ({ commander, responder, channel, direct }) => {
      await fill(commander, "Hand over", channel, {
        "Who takes over": ["ben"],
      });
      await responder.press(direct, "I cannot");
    },
    act: ({ commander, direct }) => commander.press(direct, "Hand over"),
  },
];

async function opened(
  running: RunningWorkspace,
  person: Person,
  act: () => Promise<unknown>,
): Promise<[callsUntilSeen: number | undefined, first: string | undefined]> {
  const before = executions(running).length;
  const { untilSeen } = await costOf(
    running,
    act,
    () => person.modal() !== undefined,
  );
  return [untilSeen, executions(running)[before]!.calls[0]];
}

Deno.test("every form is on the screen after one call, in an incident's channel and elsewhere", async () => {
  await using running = await startIncd({ settings: "demo" });
  const { commander, channel } = await sceneOf(running, { name: "open" });
  const forms = WITH_FORM.filter((name) => !name.startsWith("Button: "));
  assert(forms.length >= 11, forms.join(", "));

  for (const name of forms) {
    for (const where of [channel, "general"]) {
      const cost = await opened(
        running,
        commander,
        () => commander.run(name, { channel: where }),
      );
      assertEquals(cost, [1, "views.open"], `${name} in #${where}`);
      await commander.close(true);
      await running.settle();
    }
  }
});

Deno.test("a form behind a button in a private message is on the screen after one call", async () => {
  assertEquals(
    BEHIND_BUTTONS.map(({ name }) => name),
    WITH_FORM.filter((name) => name.startsWith("Button: ")).sort(),
  );
  for (const button of BEHIND_BUTTONS) {
    await using running = await startIncd({ settings: "demo" });
    const scene = await sceneOf(running, button);
    if (button.waits) await running.advance(REMINDED_MS);

    const cost = await opened(
      running,
      scene.commander,
      () => button.act(scene),
    );

    assertEquals(cost, [1, "views.open"], button.name);
  }
});

/** The commands that take more calls than they may, each tried in a workspace of its own. */
async function overBudget(
  commands: Command[],
  { isPrivate, more }: { isPrivate: boolean; more: number },
): Promise<(Cost & { name: string })[]> {
  const found = [];
  for (const command of commands) {
    await using running = await startIncd({ settings: "demo" });
    const scene = await sceneOf(running, command, { isPrivate });
    if (command.waits) await running.advance(REMINDED_MS);
    const cost = await costOf(
      running,
      () => command.act(scene),
      () => command.seen(scene),
    );
    const { untilSeen = Infinity } = cost;
    if (untilSeen > budgetOf(command) + more) {
      found.push({ name: command.name, ...cost });
    }
  }
  return found;
}

Deno.test("whoever does something sees it after six calls, and one for each person asked or named", async () => {
  assertEquals(
    await overBudget(COMMANDS, { isPrivate: false, more: 0 }),
    [],
  );
});

Deno.test("in a private incident it takes one call more: Slack is asked who is in the channel", async () => {
  const possible = COMMANDS.filter(({ onlyPublic }) => !onlyPublic);

  assertEquals(await overBudget(possible, { isPrivate: true, more: 1 }), []);
});
