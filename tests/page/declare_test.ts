import { assertEquals, assertMatch } from "@std/assert";
import { startIncd } from "../support/incd.ts";
import { browserTest } from "./browser.ts";

browserTest(
  "a stranger declares an incident by keyboard alone",
  async (tabs) => {
    await using running = await startIncd({ settings: "demo" });
    const { url } = await running.serve();
    const page = await tabs.open(url);
    const { keyboard } = page;

    await keyboard.type("/incident");
    await keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Declare an incident" }).waitFor();
    await keyboard.type("Checkout is down");
    await page.getByLabel("Severity").focus();
    await keyboard.press("ArrowDown");
    await keyboard.type("sev1");
    await keyboard.press("Enter");
    await page.getByLabel("Title").focus();
    await keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await running.settle();

    await page.getByRole("status").getByRole("button", { name: "Open" })
      .focus();
    await keyboard.press("Enter");
    const log = page.getByRole("log", {
      name: /#incd-261123-checkout-is-down/,
    });
    await log.getByRole("heading", { name: "Checkout is down" }).waitFor();
    assertMatch(await log.innerText(), /Pinned to this channel/);
    await page.getByRole("link", { name: /^incidents/ }).focus();
    await keyboard.press("Enter");
    await page.getByRole("log", { name: "Messages in #incidents" })
      .getByRole("link", { name: /#incd-261123-checkout-is-down/ }).waitFor();
  },
);

browserTest("cancelling the form starts nothing", async (tabs) => {
  await using running = await startIncd();
  const { url } = await running.serve();
  const page = await tabs.open(url);

  await page.keyboard.type("/incident");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await running.settle();

  assertEquals(await page.getByRole("link", { name: /incd-/ }).count(), 0);
  await page.getByRole("button", { name: "Activity log" }).click();
  await page.getByLabel("Only warnings and errors").check();
  await page.getByText("Nothing of that kind.").waitFor();
});
