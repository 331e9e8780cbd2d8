import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import {
  declare,
  executions,
  startIncd,
  stored,
  wordsOf,
  written,
} from "../support/incd.ts";
import { runBuilt } from "../support/workflow_builder.ts";

/** Who cannot take part, and how that is said. */
const UNFIT: [handle: string, why: string][] = [
  ["tom", "has a deactivated account"],
  ["beacon", "is an app, not a person"],
  ["incd", "is an app, not a person"],
  ["omar", "is a guest, and guests can use none of Incd's shortcuts"],
  ["lena", "belongs to another organisation"],
];

async function opened(running: RunningWorkspace) {
  const ana = running.person("ana");
  const name = (await declare(ana, {
    Title: "Checkout errors",
    Type: "Degradation",
  }))!;
  return { ana, name, channel_id: ana.channel(name).id };
}

/** All that anybody could see of it. */
async function seen(running: RunningWorkspace, name: string) {
  const { messages, members } = running.person("ana").channel(name);
  return {
    messages: messages.filter(({ ephemeral }) => !ephemeral).map(wordsOf),
    members,
    timeline: (await stored(running, "timeline")).length,
    privately: running.person("omar").directMessages().length,
  };
}

Deno.test("a workflow that names somebody who cannot take part is told who and why, and nothing is half done", async () => {
  await using running = await startIncd({ settings: "demo" });
  const { ana, name, channel_id } = await opened(running);
  const before = await seen(running, name);

  for (const [handle, why] of UNFIT) {
    const { id } = running.person(handle).user;
    const tries: [cannot: string, step: string, inputs: object][] = [
      ["assign roles", "assign_roles", { technical_lead: id }],
      ["take the role", "take_role", { role: "technical_lead", person: id }],
      ["hand over", "hand_over", {
        role: "commander",
        successor: id,
        person: ana.user.id,
      }],
      ["give a task", "give_task", { title: "Roll back", owner: id }],
      ["acknowledge", "acknowledge", { person: id }],
    ];
    for (const [cannot, step, inputs] of tries) {
      const [ran] = await runBuilt(running, [
        { function: step, inputs: { channel_id, ...inputs } },
      ]);
      assertEquals(ran!.error, `Cannot ${cannot}: <@${id}> ${why}`);
    }
  }

  assertEquals(await seen(running, name), before);
});

Deno.test("a guest may follow; whom Incd cannot write to may not", async () => {
  await using running = await startIncd({ settings: "demo" });
  const { channel_id } = await opened(running);

  for (const [handle, why] of UNFIT) {
    const { id } = running.person(handle).user;
    const [ran] = await runBuilt(running, [
      { function: "follow", inputs: { channel_id, person: id } },
    ]);
    assertEquals(
      ran!.error,
      handle === "omar" ? undefined : `Cannot follow: <@${id}> ${why}`,
    );
  }
});

Deno.test("a form in which somebody was chosen who cannot take part stays and says why, by their name", async () => {
  await using running = await startIncd({ settings: "demo" });
  const { ana, name } = await opened(running);
  const before = await seen(running, name);
  const forms: [shortcut: string, field: string, cannot: string][] = [
    ["Roles", "Technical lead", "Cannot assign roles"],
    ["Hand over", "Who takes over", "Cannot hand over"],
    ["Tasks", "Who does it", "Cannot give a task"],
  ];

  for (const [handle, why] of UNFIT) {
    const { user } = running.person(handle);
    for (const [shortcut, field, cannot] of forms) {
      await ana.run(shortcut, { channel: name });
      if (shortcut === "Tasks") ana.fill({ "New task": "Roll back" });
      // Slack does not offer whoever has left: they leave while it is open.
      const gone = user.deleted;
      user.deleted = false;
      ana.fill({ [field]: [user.id] });
      user.deleted = gone;
      await ana.submit();

      const { blocks, errors } = ana.modal()!;
      assertEquals(errors, {}, "an error below a field shows ids");
      assertStringIncludes(
        JSON.stringify(blocks),
        `${cannot}: <@${user.id}> ${why}`,
      );
      await ana.close(true);
    }
  }

  assertEquals(await seen(running, name), before);
});

Deno.test("responders of the settings who cannot come are named to whoever declares, and everybody else is there", async () => {
  await using running = await startIncd({
    settings: ({ state }) => {
      const id = (handle: string) =>
        [...state.users.values()].find(({ name }) => name === handle)!.id;
      return {
        types: [{
          id: "outage",
          name: "Outage",
          responders: {
            users: ["tom", "beacon", "lena", "ben"].map(id),
            groups: [],
          },
          roles: { technical_lead: id("tom") },
        }],
      };
    },
  });
  const ana = running.person("ana");
  const name = (await declare(ana, { Title: "Checkout errors" }))!;
  const id = (handle: string) => running.person(handle).user.id;

  const told = ana.directMessages().map(wordsOf).join("\n");
  for (
    const sentence of [
      `<@${id("tom")}> is not in the channel: the account is deactivated`,
      `<@${
        id("lena")
      }> is not in the channel: people of another organisation cannot be invited here`,
      `<@${
        id("beacon")
      }> could not be told privately: it is an app, and apps get no private messages`,
    ]
  ) assertStringIncludes(told, sentence);
  const { members } = ana.channel(name);
  assert(members.includes(id("ben")), "who can come is there");
  assert(!members.includes(id("tom")) && !members.includes(id("lena")));
  const card = wordsOf(written(ana, name)[0]!);
  assertStringIncludes(card, "*Technical lead*\nnobody yet");
  assertEquals(
    executions(running).filter(({ status }) => status === "failed"),
    [],
  );
});
