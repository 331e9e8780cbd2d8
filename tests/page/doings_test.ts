import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { RunningClock } from "../../workspace/clock.ts";
import { startWorkspace } from "../../workspace/mod.ts";
import { startStrict, told } from "../support/strict.ts";
import { browserTest } from "./browser.ts";
import { grave } from "./grave.ts";

const ECHO_APP = new URL("../../workspace/testdata/echo_app/", import.meta.url);
const MONDAY = Date.parse("2026-11-23T09:00:00Z");

browserTest("a message is reacted to, pinned and linked to", async (tabs) => {
  await using running = await startWorkspace({ app: ECHO_APP });
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  await ben.post("general", "Lunch?");
  const { url } = await running.serve();
  const page = await tabs.open(
    `${url}/#/${ana.user.id}/${ana.channel("general").id}`,
  );
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const message = page.getByRole("article").filter({ hasText: "Lunch?" });
  const newest = () => ben.channel("general").messages;
  const lunch = () => newest().find(({ text }) => text === "Lunch?")!;

  await message.hover();
  await message.getByRole("button", { name: "Add a reaction" }).click();
  await page.getByRole("option", { name: "eyes", exact: true }).click();
  await message.getByRole("button", { name: /^eyes, 1/ }).waitFor();
  assertEquals(lunch().reactions, [{ name: "eyes", users: [ana.user.id] }]);
  await message.getByRole("button", { name: /^eyes, 1/ }).click();
  await message.getByRole("button", { name: /^eyes/ })
    .waitFor({ state: "detached" });

  await message.getByRole("button", { name: "Add a reaction" }).click();
  const search = page.getByRole("combobox", { name: "Find an emoji" });
  await search.pressSequentially("test tube");
  await page.getByRole("option", { name: "test_tube", selected: true })
    .waitFor();
  assertEquals(await grave(page), []);
  await page.keyboard.press("Enter");
  await message.getByRole("button", { name: /^test_tube, 1/ }).waitFor();

  await message.getByRole("button", { name: "Copy link" }).click();
  const link = await page.evaluate("navigator.clipboard.readText()");
  const { permalink } = await running.api("chat.getPermalink", {
    channel: ana.channel("general").id,
    message_ts: lunch().ts,
  });
  assertEquals(link, permalink);

  await message.getByRole("button", { name: "Pin to this channel" }).click();
  await message.getByText("Pinned to this channel").waitFor();
  assertEquals(newest().at(-1)!.subtype, "pinned_item");
});

browserTest("buttons work that only one person sees", async (tabs) => {
  await using running = await startWorkspace({ app: ECHO_APP });
  const ana = running.person("ana");
  const { id } = ana.channel("incidents");
  const { triggers } = await running.api("workflows.triggers.list");
  const { shortcut_url: url } = triggers.find((
    { name }: { name: string },
  ) => name === "Echo: say");
  await running.api("chat.postEphemeral", {
    channel: id,
    user: ana.user.id,
    text: "Shall I say it?",
    blocks: [{
      type: "actions",
      elements: [{
        type: "workflow_button",
        action_id: "say",
        text: { type: "plain_text", text: "Say it" },
        workflow: {
          trigger: {
            url,
            customizable_input_parameters: [
              { name: "text", value: "from what only you see" },
            ],
          },
        },
      }],
    }],
  });
  const served = await running.serve();
  const page = await tabs.open(`${served.url}/#/${ana.user.id}/${id}`);

  await page.getByText("Only visible to you").waitFor();
  await page.getByRole("button", { name: "Say it" }).click();

  await page.getByRole("log").getByText("from what only you see").waitFor();
  await running.settle();
});

browserTest(
  "the clock stands, jumps to what is due and goes on",
  async (tabs) => {
    await using running = await startWorkspace({
      app: ECHO_APP,
      clock: new RunningClock(MONDAY, 0),
    });
    const { url } = await running.serve();
    const page = await tabs.open(url);
    const clock = page.getByRole("complementary", { name: "Clock" });
    const { now } = running.person("ana").screen();
    const next = running.person("ana").screen().schedules[0]!;

    await page.getByRole("button", { name: /^Clock.*stands$/ }).click();
    await clock.getByRole("button", { name: "5 minutes on" }).click();
    await clock.getByText(/09:05|9:05/).first().waitFor();
    assert(running.person("ana").screen().now >= now + 5 * 60_000);
    await clock.getByText(next.name).waitFor();
    await clock.getByRole("button", { name: "Jump there" }).click();
    await page.getByRole("button", { name: "Activity log" }).click();
    await page.getByText(next.name).first().waitFor();

    await page.getByRole("button", { name: /^Clock/ }).click();
    await clock.getByLabel("Runs fast").click();
    await page.getByRole("button", { name: /^Clock.*runs fast$/ }).waitFor();
    assertEquals(running.workspace.clock.mode, "runs fast");
  },
);

browserTest("what an app suggests is found and chosen", async (tabs) => {
  await using running = await startStrict();
  const ben = running.person("ben");
  await ben.run("Board", { channel: "general" });
  const { url } = await running.serve();
  const page = await tabs.open(
    `${url}/#/${ben.user.id}/${ben.channel("general").id}`,
  );
  const owner = page.getByRole("combobox", { name: "Owner" });

  await page.getByRole("button", { name: "Broken" }).click();
  await page.getByRole("img", { name: /^The app did not answer/ }).waitFor();
  await owner.click();
  await page.getByRole("option", { name: "Ben" }).waitFor();
  assertEquals(await grave(page), []);
  await owner.press("Enter");
  await owner.and(page.locator("[aria-expanded=false]")).waitFor();
  await running.settle();

  assertEquals(told(running), ["board: done by ben"]);
});

browserTest(
  "colours are those of the system until others are chosen",
  async (tabs) => {
    await using running = await startWorkspace({ app: ECHO_APP });
    const { url } = await running.serve();
    const page = await tabs.open(url, { colours: "light" });
    const paper = () =>
      page.evaluate("getComputedStyle(document.body).backgroundColor");

    const light = await paper();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await paper();
    await page.getByRole("button", { name: /^Colours/ }).click();
    await page.getByRole("menuitemradio", { name: "Light" }).click();
    await page.reload();
    await page.getByRole("button", { name: "Colours: light" }).waitFor();

    assertNotEquals(light, dark);
    assertEquals(await paper(), light);
  },
);
