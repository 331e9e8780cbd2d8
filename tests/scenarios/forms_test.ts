import { assert, assertEquals } from "@std/assert";
import { FILES } from "../../commands/setup/triggers.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import {
  type Command,
  COMMANDS,
  fill,
  REMINDED_MS,
  type Scene,
  sceneOf,
} from "../support/commands.ts";
import { type Cost, costOf } from "../support/cost.ts";
import { executions, startIncd } from "../support/incd.ts";

/** How many calls anything may cost until it is seen; beside it, who is asked. */
const UNTIL_SEEN_MAX = 6;

/** Names of the link triggers that open a form: they are given what it takes to open one. */
const WITH_FORM = FILES.filter(({ type, inputs = {} }) =>
  type === "shortcut" && "interactivity" in inputs
).map(({ name }) => name);

/** Forms that only a button opens, and what leads to the button. */
const BEHIND_BUTTONS: (Pick<Command, "act" | "before"> & { name: string })[] = [
  {
    name: "Button: answer a reminder",
    before: ({ running }) => running.advance(REMINDED_MS),
    act: ({ ana, direct }) => ana.press(direct, "Write update"),
  },
  {
    name: "Button: roles",
    before: async ({ ana, ben, channel, direct }) => {
      await fill(ana, "Hand over", channel, { "Who takes over": ["ben"] });
      await ben.press(direct, "I cannot");
    },
    act: ({ ana, direct }) => ana.press(direct, "Hand over"),
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
  const { ana, channel } = await sceneOf(running, {});
  const forms = WITH_FORM.filter((name) => !name.startsWith("Button: "));
  assert(forms.length >= 11, forms.join(", "));

  for (const name of forms) {
    for (const where of [channel, "general"]) {
      const cost = await opened(
        running,
        ana,
        () => ana.run(name, { channel: where }),
      );
      assertEquals(cost, [1, "views.open"], `${name} in #${where}`);
      await ana.close(true);
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

    const cost = await opened(running, scene.ana, () => button.act(scene));

    assertEquals(cost, [1, "views.open"], button.name);
  }
});

/** What each command costs in a workspace of its own. */
async function costs(
  commands: Command[],
  values: Record<string, string> = {},
): Promise<[Command, Cost][]> {
  return await Promise.all(commands.map(async (command) => {
    await using running = await startIncd({ settings: "demo" });
    const scene: Scene = await sceneOf(running, command, values);
    return [
      command,
      await costOf(
        running,
        () => command.act(scene),
        () => command.seen(scene),
      ),
    ];
  }));
}

/** Those over the budget, with what they called. */
function over(measured: [Command, Cost][], more = 0) {
  return measured.filter(([{ asks = 0 }, { untilSeen = Infinity }]) =>
    untilSeen > UNTIL_SEEN_MAX + asks + more
  ).map(([{ name }, cost]) => ({ name, ...cost }));
}

Deno.test("whoever does something sees it after six calls, and one for each person asked or named", async () => {
  assertEquals(over(await costs(COMMANDS)), []);
});

Deno.test("in a private incident it takes one call more: Slack is asked who is in the channel", async () => {
  const possible = COMMANDS.filter(({ onlyPublic }) => !onlyPublic);

  const measured = await costs(possible, { "Who may see it": "Private" });

  assertEquals(over(measured, 1), []);
});
