import { assertEquals, assertMatch } from "@std/assert";
import { startIncd } from "../support/incd.ts";
import { browserTest } from "./browser.ts";
import type { Locator, Page } from "playwright-core";

/** More than the page has to stop at. */
const STOPS = 60;

/** Presses Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS; stop++) {
    if (await target.evaluate((node) => node === document.activeElement)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Cannot reach ${target} with the Tab key`);
}

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
    await tabTo(page, page.getByLabel("Severity"));
    await keyboard.type("sev1");
    await keyboard.press("Enter");
    await tabTo(page, page.getByRole("button", { name: "Declare" }));
    await keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await running.settle();

    await tabTo(
      page,
      page.getByRole("status").getByRole("button", { name: "Open" }),
    );
    await keyboard.press("Enter");
    const log = page.getByRole("log", {
      name: /#incd-261123-checkout-is-down/,
    });
    await log.getByRole("heading", { name: "Checkout is down" }).waitFor();
    assertMatch(await log.innerText(), /Pinned to this channel/);
    await tabTo(page, page.getByRole("link", { name: /^incidents/ }));
    await keyboard.press("Enter");
    await page.getByRole("log", { name: "Messages in #incidents" })
      .getByRole("link", { name: /#incd-261123-checkout-is-down/ }).waitFor();
  },
);

browserTest(
  "a refusal stands below its field and nowhere else",
  async (tabs) => {
    await using running = await startIncd();
    const { url } = await running.serve();
    const page = await tabs.open(url);

    await page.keyboard.type("/incident");
    await page.keyboard.press("Enter");
    const form = page.getByRole("dialog", { name: "Declare an incident" });
    await form.getByLabel("Title").fill("   ");
    await form.getByRole("button", { name: "Declare" }).click();
    await form.getByText("it has no title").waitFor();

    assertEquals(await page.getByText("it has no title").count(), 1);
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
