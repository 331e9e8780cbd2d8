import { assert } from "@std/assert";
import type { Locator, Page } from "playwright-core";
import { demoSettings } from "../../dev/demo/settings.ts";
import { isArchived } from "../support/exported.ts";
import { declare, startIncd } from "../support/incd.ts";
import { browserTest } from "./browser.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

browserTest(
  "an incident is escalated, handed over, ended twice, reviewed and archived by what the screen shows",
  async (tabs) => {
    await using running = await startIncd({
      settings: (workspace) => ({ ...demoSettings(workspace), archiveDays: 1 }),
    });
    const { url } = await running.serve();
    const ana = running.person("ana");
    const ben = running.person("ben");
    const name = (await declare(ana, {
      Title: "Checkout errors",
      Scenario: "Payments failing",
    }))!;
    const { id } = ana.channel(name);
    const page = await tabs.open(`${url}#/${ana.user.id}/${id}`);
    const his = await tabs.open(`${url}#/${ben.user.id}/${id}`);

    await running.advance(14 * MINUTE);
    await log(page).getByText(/Escalated to First response/).last().waitFor();
    await running.advance(12 * MINUTE);
    await log(page).getByText(/Escalated to Team/).last().waitFor();
    await his.getByRole("link", { name: /Incd/ }).first().click();
    await his.getByRole("button", { name: "On it" }).last().click();
    await running.settle();
    await card(page).getByText(/is on it/).first().waitFor();
    await his.goto(`${url}#/${ben.user.id}/${id}`);

    const over = await open(page, "Hand over");
    await over.getByLabel("Who takes over").focus();
    await over.getByLabel("Who takes over").pressSequentially("ben");
    await over.getByLabel("Who takes over").press("Enter");
    await send(page, over, "Ask them");
    await card(his).getByRole("button", { name: "I have command" }).click();
    await card(page).getByText(/took over as incident commander/).waitFor();

    const wrong = await open(page, "Resolve");
    await wrong.getByLabel("What fixed it?").fill("It went away");
    await send(page, wrong, "Resolve");
    const again = await open(his, "Reopen");
    await again.getByLabel("What is wrong again?").fill("Declined again");
    await send(his, again, "Reopen");
    const right = await open(his, "Resolve");
    await right.getByLabel("What fixed it?").fill("The pool is larger");
    await send(his, right, "Resolve");

    await send(his, await open(his, "Review"), "Save");
    await running.settle();
    await his.getByRole("button", { name: "Canvas", exact: true }).click();
    const canvas = his.getByRole("article", { name: /Checkout errors/ });
    await canvas.getByRole("heading", { name: "Lessons" }).waitFor();
    await canvas.getByText(/The pool is larger/).first().waitFor();

    const publishing = await open(his, "Review");
    await send(his, publishing, "Save");
    await running.settle();
    await log(his).getByText("Read the whole review").last().waitFor();
    await running.advance(26 * HOUR);
    await log(page).getByText(/will be archived/).last().waitFor();
    await running.advance(13 * HOUR);
    assert(isArchived(running, id));
  },
);

function log(page: Page): Locator {
  return page.getByRole("log", { name: /#incd-/ });
}

function card(page: Page): Locator {
  return log(page).locator(".is-pinned").first();
}

/** Opens a form by its button on the card. */
async function open(page: Page, button: string): Promise<Locator> {
  await card(page).getByRole("button", { name: button, exact: true }).click();
  const form = page.getByRole("dialog");
  await form.locator("input, textarea, select").first().waitFor();
  return form;
}

async function send(page: Page, form: Locator, button: string): Promise<void> {
  await form.getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}
