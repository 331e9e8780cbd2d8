import { assertEquals } from "@std/assert";
import { startWorkspace } from "../../workspace/mod.ts";
import { browserTest } from "./browser.ts";
import { grave } from "./grave.ts";

const ECHO_APP = new URL("../../workspace/testdata/echo_app/", import.meta.url);

browserTest(
  "whoever pauses notifications has a moon beside their name, until then or until they resume",
  async (tabs) => {
    await using running = await startWorkspace({ app: ECHO_APP });
    const [ana, ben] = [running.person("ana"), running.person("ben")];
    await ben.post("general", "Do not call me");
    const { url } = await running.serve();
    const general = ana.channel("general").id;
    const bens = await tabs.open(`${url}/#/${ben.user.id}/${general}`);
    const anas = await tabs.open(`${url}/#/${ana.user.id}/${general}`);
    const sign = anas.getByRole("article").filter({ hasText: "Do not call me" })
      .getByRole("img", { name: /^Do not disturb until 10:00/ });
    const pause = () =>
      bens.getByRole("button", { name: "Pause notifications" });

    await pause().click();
    await bens.getByRole("menuitem", { name: "For 1 hour" }).click();
    await sign.waitFor();
    assertEquals(await grave(anas), []);
    await bens.getByRole("button", { name: /^Notifications are paused until/ })
      .click();
    assertEquals(await grave(bens), []);
    await bens.getByRole("menuitem", { name: "Resume notifications" }).click();
    await sign.waitFor({ state: "detached" });

    await ben.doNotDisturb(running.workspace.clock.now() + 3_600_000);
    await sign.waitFor();
    await running.advance(3_600_000);
    await sign.waitFor({ state: "detached" });
  },
);
