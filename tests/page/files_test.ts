import { assertEquals } from "@std/assert";
import { startWorkspace } from "../../workspace/mod.ts";
import { browserTest } from "./browser.ts";
import { grave } from "./grave.ts";

const ECHO_APP = new URL("../../workspace/testdata/echo_app/", import.meta.url);

browserTest(
  "a shared file is seen and downloaded, by its link too",
  async (tabs) => {
    await using running = await startWorkspace({ app: ECHO_APP });
    const ana = running.person("ana");
    const name = 'errors "of" today <b>.log';
    await running.person("ben").post("general", "Look at this", undefined, [
      { name, text: "one\ntwo" },
    ]);
    const { url } = await running.serve();
    const page = await tabs.open(
      `${url}/#/${ana.user.id}/${ana.channel("general").id}`,
    );

    const message = page.getByRole("article").filter({
      hasText: "Look at this",
    });
    await message.getByText("7 B").waitFor();
    assertEquals(await grave(page), []);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      message.getByRole("link", { name: "Download" }).click(),
    ]);
    const path = await download.path();

    assertEquals(await Deno.readTextFile(path), "one\ntwo");
    const file = ana.channel("general").messages.at(-1)!.files[0]!.id;
    const { file: { permalink } } = await running.api("files.info", { file });
    await running.api("chat.postMessage", {
      channel: ana.channel("incidents").id,
      text: `All of it: <${permalink}|the log>`,
    });
    await page.getByRole("link", { name: "incidents" }).click();
    const [linked] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "the log" }).click(),
    ]);
    assertEquals(linked.suggestedFilename().startsWith("errors"), true);
    assertEquals(ana.file("general", name), "one\ntwo");
  },
);
