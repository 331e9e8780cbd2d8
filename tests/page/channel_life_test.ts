import { assertEquals } from "@std/assert";
import { startWorkspace } from "../../workspace/mod.ts";
import { browserTest } from "./browser.ts";
import { grave } from "./grave.ts";

const ECHO_APP = new URL("../../workspace/testdata/echo_app/", import.meta.url);

browserTest(
  "an admin renames a channel, shares it, makes it private, removes the app and deletes it",
  async (tabs) => {
    await using running = await startWorkspace({ app: ECHO_APP });
    const ana = running.person("ana");
    const { id } = ana.channel("alerts");
    const { url } = await running.serve();
    const page = await tabs.open(`${url}/#/${ana.user.id}/${id}`);
    const press = (name: string) =>
      page.getByRole("button", { name, exact: true }).click();
    const channel = () => ana.channel(id);

    await page.getByRole("button", { name: /About this channel/ }).click();
    await press("Rename channel");
    await page.getByLabel("New name").fill("Alerts");
    await press("Rename");
    await page.getByText("Cannot rename #alerts: names have").waitFor();
    await press("Rename channel");
    await page.getByLabel("New name").fill("alarms");
    assertEquals(await grave(page), []);
    await press("Rename");
    await page.getByRole("heading", { name: "#alarms", level: 1 }).waitFor();

    await press("Share with Lena Vogel's organisation");
    await page.getByText("shared", { exact: true }).waitFor();
    await press("Stop sharing with Lena Vogel's organisation");
    await page.getByText("shared", { exact: true })
      .waitFor({ state: "detached" });
    await press("Make private");
    await page.getByText("made this channel private").waitFor();
    assertEquals(channel().kind, "private");

    await press("Remove Echo from this channel");
    await page.getByText("has left the channel").nth(1).waitFor();
    assertEquals(channel().members.includes(running.workspace.bot.id), false);

    await press("Delete channel");
    assertEquals(await grave(page), []);
    await press("Delete");
    await page.getByRole("heading", { name: "#general", level: 1 }).waitFor();
    assertEquals(ana.channels().some((each) => each.id === id), false);
  },
);
