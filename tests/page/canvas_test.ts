import { assertEquals } from "@std/assert";
import { type RunningWorkspace, startWorkspace } from "../../workspace/mod.ts";
import { browserTest, type Screen } from "./browser.ts";
import { grave } from "./grave.ts";

const ECHO_APP = new URL("../../workspace/testdata/echo_app/", import.meta.url);

/** #general with a canvas of its own, and one beside it that only Ana may read. */
async function withCanvases() {
  const running = await startWorkspace({ app: ECHO_APP });
  const { state, bot } = running.workspace;
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  const general = state.channelNamed("general")!;
  const markdown = `# Checkout is down
**Impact:** about a *third* of ~~orders~~ payments, see ![](#${general.id}).

## Who does what
- ![](@${ben.user.id}) rolls back
  - and watches \`error_rate\`
- [x] status page :fire:
- [ ] refunds
1. first
2. second

> Said at nine: <img src=x onerror="document.title=1">

| Time | What |
| ---- | ---- |
| 09:00 | [Alert](https://example.com/a) |
| 09:05 | <script>document.title = 2</script> |

---
\`\`\`
SELECT * FROM orders;
\`\`\`
[bad](javascript:document.title=3) and 2 * 3 * 4 in snake_case_words`;
  const own = state.canvases.create({
    title: "Review",
    owner: bot.id,
    markdown,
    channelId: general.id,
    isOfChannel: true,
  });
  const alone = state.canvases.create({
    title: "How we handle incidents",
    owner: bot.id,
    markdown: "## Roles\nOne commander.",
    isOfChannel: false,
  });
  alone.access.set(ana.user.id, "read");
  return { running, ana, ben, general, own, alone };
}

async function served(running: RunningWorkspace, userId: string, place = "") {
  const { url } = await running.serve();
  return `${url}/#/${userId}/${place}`;
}

const SCREENS = [
  { width: 1280, colours: "light" },
  { width: 390, colours: "dark" },
] satisfies Screen[];

for (const screen of SCREENS) {
  browserTest(
    `a channel's canvas is read at ${screen.width} pixels, ${screen.colours}`,
    async (tabs) => {
      const { running, ana, general } = await withCanvases();
      await using _ = running;
      const page = await tabs.open(
        await served(running, ana.user.id, general.id),
        screen,
      );

      await page.getByRole("button", { name: "Canvas", exact: true }).click();
      const canvas = page.getByRole("article", { name: "Review" });
      await canvas.getByRole("heading", { name: "Checkout is down" })
        .waitFor();

      assertEquals(
        await Promise.all([
          canvas.locator("strong").allInnerTexts(),
          canvas.locator("em").allInnerTexts(),
          canvas.locator("s").allInnerTexts(),
          canvas.locator("td").allInnerTexts(),
          canvas.locator(".mention").allInnerTexts(),
          canvas.locator("ul ul").allInnerTexts(),
          canvas.locator("pre").allInnerTexts(),
          canvas.locator("a:not(.mention)").allInnerTexts(),
        ]),
        [
          ["Impact:"],
          ["third"],
          ["orders"],
          ["09:00", "Alert", "09:05", "<script>document.title = 2</script>"],
          ["#general", "@Ben Okafor"],
          ["and watches error_rate"],
          ["SELECT * FROM orders;"],
          ["Alert"],
        ],
      );
      await canvas.getByRole("img", { name: "done" }).waitFor();
      await canvas.getByText("2 * 3 * 4 in snake_case_words").waitFor();
      assertEquals(await canvas.locator("img, script").count(), 0);
      assertEquals(await grave(page), []);
      await page.getByRole("button", { name: "Full width" }).click();
      assertEquals(await grave(page), []);
    },
  );
}

browserTest("what is changed in a canvas is seen at once", async (tabs) => {
  const { running, ana, general, own } = await withCanvases();
  await using _ = running;
  const page = await tabs.open(
    await served(running, ana.user.id, `${general.id}/canvas/${own.id}`),
  );
  const { canvases } = running.workspace.state;

  await page.getByText("refunds").waitFor();
  canvases.edit(
    own,
    { operation: "replace", markdown: "All is well" },
    running.workspace.bot.id,
  );
  await page.getByText("All is well").waitFor();
  canvases.delete(own);

  await page.getByText("This canvas cannot be shown").waitFor();
});

browserTest(
  "a canvas opens by its link, for those who may read it",
  async (tabs) => {
    const { running, ana, ben, general, alone } = await withCanvases();
    await using _ = running;
    const { team } = running.workspace.state;
    await ben.post(
      "general",
      `https://${team.domain}.slack.com/docs/${team.id}/${alone.id}`,
    );
    const page = await tabs.open(
      await served(running, ana.user.id, general.id),
    );

    await page.getByRole("link", { name: alone.id }).click();
    await page.getByRole("heading", { name: "Roles" }).waitFor();

    assertEquals(ana.canvas(alone.id), "## Roles\n\nOne commander.");
    assertEquals(ben.canvas(alone.id), undefined);
  },
);

browserTest("a canvas is added, written and written anew", async (tabs) => {
  await using running = await startWorkspace({ app: ECHO_APP });
  const [ana, ben] = [running.person("ana"), running.person("ben")];
  const general = ana.channel("general").id;
  const page = await tabs.open(await served(running, ana.user.id, general));
  const press = (name: string) =>
    page.getByRole("button", { name, exact: true }).click();
  const canvas = page.getByRole("article", { name: "Untitled" });

  await page.getByRole("button", { name: /About this channel/ }).click();
  await press("Add canvas");
  await press("Canvas");
  await canvas.getByText("Nothing is written here yet").waitFor();
  await press("Edit");
  await page.getByLabel("Markdown").fill("## Who\n- [ ] @ben looks");
  assertEquals(await grave(page), []);
  await press("Save");
  await canvas.getByRole("heading", { name: "Who" }).waitFor();
  await canvas.getByText("@Ben Okafor").waitFor();

  await press("Edit");
  await page.getByLabel("Markdown").fill("Nothing of it");
  await ben.editCanvas("general", (text) => text.replace("[ ]", "[x]"));
  await press("Save");
  await page.getByText("it was changed meanwhile").waitFor();
  assertEquals(await page.getByLabel("Markdown").inputValue(), "Nothing of it");
  await press("Cancel");
  await canvas.getByRole("img", { name: "done" }).waitFor();

  assertEquals(
    ana.canvas("general"),
    `## Who\n\n- [x] ![](@${ben.user.id}) looks`,
  );
});
