import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { startWorkspace } from "../../workspace/mod.ts";
import type { Block } from "../../workspace/block_kit/types.ts";
import type { PageState } from "../../workspace/page/protocol.ts";
import { browserTest } from "./browser.ts";

const ECHO_APP = new URL("../../workspace/testdata/echo_app/", import.meta.url);

/** Each of these would say so in the title of the page if it were more than text. */
const MARKUP =
  `<script>document.title="broken"</script><img src=x onerror='document.title="broken"'>`;
const SCRIPT_LINKS = [
  `javascript:document.title="broken"`,
  `JavaScript:document.title="broken"`,
  `javascript://slack.com/archives/C000000001?%0adocument.title="broken"`,
  `data:text/html,<script>opener.document.title="broken"</script>`,
];
/** Everything after it on the line is written from right to left. */
const TURN = "\u202e";

/** A workspace in which somebody managed to write these words everywhere. */
async function startWith(words: string) {
  const running = await startWorkspace({
    app: ECHO_APP,
    company({ state }) {
      const mallory = state.addUser({
        name: "mallory",
        realName: words,
        title: words,
      });
      const { id } = mallory;
      const group = state.addGroup("mallets", words, [id]);
      const channel = state.createChannel("general", id, "public");
      channel.topic = { value: words, creator: id, lastSet: 0 };
      channel.purpose = { value: words, creator: id, lastSet: 0 };
      channel.bookmarks.push({
        id: "Bk1",
        title: words,
        link: words,
        emoji: "",
        type: "link",
        createdBy: id,
        created: 0,
      });
      state.post(channel, { user: id, text: `<@${id}> said calmly ${words}` });
      state.post(channel, { user: id, text: `<!subteam^${group.id}> calmly` });
      state.post(channel, { user: id, text: `_${words}_ \`${words}\`` });
      state.post(channel, {
        user: id,
        text: "blocks",
        blocks: blocksOf(words),
      });
    },
  });
  const { url } = await running.serve();
  return { running, url };
}

function blocksOf(words: string): Block[] {
  const plain = { type: "plain_text", text: words };
  return [
    { type: "header", text: plain },
    {
      type: "section",
      text: { type: "mrkdwn", text: words },
      accessory: {
        type: "button",
        action_id: "press",
        text: plain,
        url: words,
      },
    },
    { type: "context", elements: [{ type: "mrkdwn", text: words }] },
    {
      type: "actions",
      block_id: "choose",
      elements: [{
        type: "static_select",
        action_id: "choose",
        placeholder: plain,
        options: [{ text: plain, value: "a", description: plain }],
      }],
    },
    {
      type: "rich_text",
      elements: [{
        type: "rich_text_section",
        elements: [{ type: "link", url: words, text: words }],
      }],
    },
    { type: "image", image_url: words, alt_text: words, title: plain },
  ] as unknown as Block[];
}

/** Opens every panel, so that all these words are drawn. */
async function lookAround(page: Page): Promise<void> {
  for (const button of [/^Browse/, /About this channel$/]) {
    await page.getByRole("button", { name: button }).click();
    await page.getByRole("complementary").waitFor();
  }
}

/** Shows a form with these words in it, whatever the app would have sent. */
async function openHostileForm(page: Page, words: string): Promise<void> {
  await page.route("**/page/state?*", async (route) => {
    const response = await route.fetch();
    const json: PageState = await response.json();
    json.modal = {
      id: "V1",
      depth: 1,
      hash: "1",
      title: words,
      submit: words,
      close: words,
      blocks: [
        ...blocksOf(words),
        {
          type: "input",
          block_id: "field",
          label: { type: "plain_text", text: words },
          hint: { type: "plain_text", text: words },
          element: {
            type: "plain_text_input",
            action_id: "field",
            placeholder: { type: "plain_text", text: words },
          },
        },
      ],
      problem: words,
      errors: { field: words },
      busy: false,
    };
    await route.fulfill({ response, json });
  });
  await page.reload();
  await page.getByRole("dialog").waitFor();
}

browserTest("markup is text wherever somebody writes it", async (tabs) => {
  const { running, url } = await startWith(MARKUP);
  await using _running = running;
  const page = await tabs.open(url);
  const title = await page.title();

  await lookAround(page);
  const shown = await page.getByText(MARKUP).count();
  await openHostileForm(page, MARKUP);

  assert(shown > 10, `Only ${shown} places show the words`);
  assertEquals(await page.locator("#page script, #page [onerror]").count(), 0);
  assertEquals(await page.title(), title);
  // What it asked for last is answered before the workspace is gone.
  await page.unrouteAll({ behavior: "wait" });
});

browserTest("a link that would run a script leads nowhere", async (tabs) => {
  const { running, url } = await startWith(SCRIPT_LINKS[0]!);
  await using _running = running;
  const { state, bot } = running.workspace;
  const general = state.channelNamed("general")!;
  for (const link of SCRIPT_LINKS) {
    const text = `<${link}|press here>`;
    state.post(general, { user: bot.id, text });
    state.post(general, { user: bot.id, text, blocks: blocksOf(link) });
  }
  const page = await tabs.open(url);
  const title = await page.title();

  for (const link of await page.getByText("press here").all()) {
    await link.click();
  }
  await page.locator(".bookmarks").getByText(SCRIPT_LINKS[0]!).click();
  await lookAround(page);

  assertEquals(
    await page.evaluate(
      `[...document.querySelectorAll("#page a[href]")]
        .map(({ protocol }) => protocol)
        .filter((protocol) => !/^https?:$/.test(protocol))`,
    ),
    [],
  );
  assertEquals(await page.title(), title);
});

browserTest(
  "who turns the writing turns only their own words",
  async (tabs) => {
    const { running, url } = await startWith(`Ana${TURN}gpj.exe`);
    await using _running = running;
    const page = await tabs.open(url);
    await lookAround(page);

    const turned: string[] = await page.evaluate(`{
    const walker = document.createTreeWalker(
      document.querySelector("#page"), NodeFilter.SHOW_TEXT);
    const turned = [];
    while (walker.nextNode()) {
      const { data } = walker.currentNode;
      const word = /[A-Za-z0-9]{2,}/.exec(data);
      if (!word || data.includes("${TURN}")) continue;
      const leftOf = (at) => {
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
        return range.getBoundingClientRect().left;
      };
      if (leftOf(word.index) > leftOf(word.index + 1)) turned.push(data);
    }
    turned;
  }`);

    assertEquals(turned, []);
  },
);
