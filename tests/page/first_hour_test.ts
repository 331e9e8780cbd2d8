import { assert, assertEquals } from "@std/assert";
import type { Locator, Page } from "playwright-core";
import { statusOf } from "../../domain/incident/lifecycle.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import { startIncd } from "../support/incd.ts";
import { kept } from "../support/kept.ts";
import { browserTest, type Tabs } from "./browser.ts";

/** How many clicks the story may take, besides typing. */
const CLICKS = 12;

const NAME = "incd-261123-checkout-is-down";

/** Clicks and counts; typing and Enter are not clicks. */
class Hand {
  clicks = 0;

  async click(target: Locator): Promise<void> {
    this.clicks++;
    await target.click();
  }

  /** Opens a form by its button on the card. */
  async open(page: Page, button: string): Promise<Locator> {
    await this.click(card(page).getByRole("button", { name: button }).first());
    const form = page.getByRole("dialog");
    await form.locator("input, textarea").first().waitFor();
    return form;
  }
}

function log(page: Page): Locator {
  return page.getByRole("log", { name: new RegExp(`#${NAME}`) });
}

function card(page: Page): Locator {
  return log(page).locator(".is-pinned").first();
}

/** Types into a select of the form until the right one is first, and takes it. */
async function choose(form: Locator, field: string, words: string) {
  const select = form.getByLabel(field);
  await select.focus();
  await select.pressSequentially(words);
  await select.press("Enter");
}

browserTest(
  "from declaring to monitoring takes twelve clicks, each on what the card shows",
  async (tabs) => {
    await using running = await startIncd();
    const { url } = await running.serve();
    const hand = new Hand();
    const ana = await tabs.open(url);
    const sent = async (form: Locator, button: string) => {
      await hand.click(form.getByRole("button", { name: button }));
      await ana.getByRole("dialog").waitFor({ state: "detached" });
      await running.settle();
    };

    await ana.keyboard.type("/incident");
    await ana.keyboard.press("Enter");
    const declaring = ana.getByRole("dialog", { name: "Declare an incident" });
    await declaring.waitFor();
    await ana.keyboard.type("Checkout is down");
    await ana.keyboard.press("Enter");
    await declaring.waitFor({ state: "detached" });
    await running.settle();
    await hand.click(
      ana.getByRole("status").getByRole("button", { name: "Open" }),
    );
    await hand.click(card(ana).getByRole("button", { name: "Acknowledge" }));
    await card(ana).getByText(/Acknowledged by/).waitFor();

    const ben = await pageOf(running, tabs, url, "ben");
    await hand.click(card(ben).getByRole("button", { name: "Take it" }));
    await card(ana).getByText(/is technical lead/).waitFor();

    const first = await hand.open(ana, "State impact");
    await first.getByLabel("Impact").fill("Nobody can pay");
    await first.getByLabel("What is new").fill("We are looking at the queue");
    await sent(first, "Post");
    await log(ana).getByText("We are looking at the queue").first().waitFor();

    await hand.click(ben.locator(".composer textarea").first());
    await ben.keyboard.type("The queue was full since 8:40");
    await ben.keyboard.press("Enter");
    const message = log(ben).locator(".message", { hasText: "since 8:40" });
    await message.first().hover();
    await hand.click(
      message.first().getByRole("button", { name: "Pin to this channel" }),
    );
    await card(ana).getByText(/The queue was full since 8:40/).waitFor();

    const over = await hand.open(ana, "Hand over");
    await choose(over, "Who takes over", "ben");
    await sent(over, "Ask them");
    await hand.click(card(ben).getByRole("button", { name: "I have command" }));
    await card(ana).getByText(/took over as incident commander/).waitFor();

    const last = await hand.open(ana, "Status update");
    await choose(last, "Status", "Monitoring");
    await sent(last, "Post");
    await card(ana).getByText(/Monitoring, since/).waitFor();

    const { record } = await kept(running, NAME);
    assertEquals(
      [statusOf(record.lifecycle), record.roles.commander],
      ["monitoring", running.person("ben").user.id],
    );
    assert(hand.clicks <= CLICKS, `${hand.clicks} clicks`);
  },
);

/** The incident's channel as somebody else has it on the screen. */
async function pageOf(
  running: RunningWorkspace,
  tabs: Tabs,
  url: string,
  handle: string,
): Promise<Page> {
  const person = running.person(handle);
  await person.join(NAME);
  const { id } = person.channel(NAME);
  const page = await tabs.open(`${url}#/${person.user.id}/${id}`);
  await log(page).waitFor();
  return page;
}
