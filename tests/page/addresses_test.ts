import { assertEquals } from "@std/assert";
import { startWorkspace } from "../../workspace/mod.ts";
import { browserTest } from "./browser.ts";

const ECHO_APP = new URL("../../workspace/testdata/echo_app/", import.meta.url);

browserTest(
  "an angle behind a web address is an angle, whoever wrote it and wherever",
  async (tabs) => {
    await using running = await startWorkspace({ app: ECHO_APP });
    const ana = running.person("ana");
    const channel = ana.channel("incidents").id;
    const seen = "Look <https://a.example/x?a=1&b=2> & see";
    const kept = "Look &lt;https://a.example/x?a=1&amp;b=2&gt; &amp; see";
    await ana.post("incidents", seen);
    await running.api("chat.postMessage", { channel, text: kept });
    await running.api("chat.postMessage", {
      channel,
      text: "Look",
      blocks: [{ type: "section", text: { type: "mrkdwn", text: kept } }],
    });
    await ana.editCanvas("incidents", () => kept);
    const { url } = await running.serve();
    const page = await tabs.open(`${url}/#/${ana.user.id}/${channel}`);
    await page.getByRole("button", { name: "Canvas", exact: true }).click();
    const canvas = page.locator(".canvas-document p");
    await canvas.waitFor();

    const texts = await page.locator(".message-body .mrkdwn").allInnerTexts();
    assertEquals(texts.slice(-3), [seen, seen, seen]);
    assertEquals(await canvas.innerText(), seen);
    const links = await page.locator("a[target=_blank]").evaluateAll((all) =>
      (all as unknown as { href: string }[]).map(({ href }) => href)
    );
    assertEquals(links, Array(4).fill("https://a.example/x?a=1&b=2"));
  },
);
