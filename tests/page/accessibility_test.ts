import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { startIncd } from "../support/incd.ts";
import { browserTest, type Screen } from "./browser.ts";
import { grave } from "./grave.ts";

/** How somebody gets to each part of the page, one after the other. */
const PARTS: [name: string, open: (page: Page) => Promise<void>][] = [
  ["a channel with a card", async (page) => {
    await page.getByRole("log").getByRole("heading", {
      name: "Checkout is down",
      exact: true,
    })
      .waitFor();
  }],
  ["a channel of people", async (page) => {
    await go(page, /^payments/);
  }],
  ["the form", async (page) => {
    await composer(page).fill("/incident");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Declare an incident" }).waitFor();
  }],
  ["the form with a list open and a field refused", async (page) => {
    await page.getByRole("button", { name: "Declare" }).click();
    await page.getByRole("dialog").getByRole("alert").waitFor();
    await page.getByLabel("Severity").click();
    await page.getByRole("listbox").waitFor();
  }],
  ["the shortcuts", async (page) => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await composer(page).fill("/");
    await page.getByRole("listbox", { name: "Shortcuts" }).waitFor();
  }],
  ["a menu", async (page) => {
    await composer(page).fill("");
    await openChannels(page);
    await page.getByRole("button", { name: /^You are/ }).click();
    await page.getByRole("menu").waitFor();
  }],
  ["the activity log", async (page) => {
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Activity log" }).click();
    await page.locator("summary").nth(1).click();
    await page.locator("details[open] pre").waitFor();
  }],
  ...(["Connect", "Clock", "Browse channels and people"] as const).map((
    name,
  ): typeof PARTS[number] => [`the panel ${name}`, async (page) => {
    await openChannels(page);
    await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    await page.getByRole("complementary").waitFor();
  }]),
];

function composer(page: Page) {
  return page.getByRole("combobox", { name: /^Message/ });
}

/** On a narrow screen the channels are behind a button. */
async function openChannels(page: Page): Promise<void> {
  const sidebar = page.getByRole("navigation", { name: "Channels and people" });
  if (await sidebar.isVisible()) return;
  const panel = page.getByRole("complementary");
  if (await panel.isVisible()) await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Channels and people" }).click();
  await sidebar.waitFor();
}

async function go(page: Page, channel: RegExp): Promise<void> {
  await openChannels(page);
  await page.getByRole("link", { name: channel }).click();
}

for (
  const screen of [
    { width: 1280, colours: "light" },
    { width: 390, colours: "dark" },
  ] satisfies Screen[]
) {
  browserTest(
    `nothing keeps anybody out at ${screen.width} pixels, ${screen.colours}`,
    async (tabs) => {
      await using running = await startIncd({ settings: "demo" });
      const ana = running.person("ana");
      await ana.run("Incident: declare", { channel: "general" });
      await ana.submit({ Title: "Checkout is down" });
      await running.settle();
      const card = ana.channels().find(({ name }) => name.startsWith("incd"))!;
      const { url } = await running.serve();
      const page = await tabs.open(
        `${url}/#/${ana.user.id}/${card.id}`,
        screen,
      );

      const found: string[] = [];
      for (const [part, open] of PARTS) {
        await open(page);
        found.push(
          ...(await grave(page)).map((each) => `${part}: ${each}`),
        );
      }
      assertEquals(found, []);
      await running.settle();
    },
  );
}
