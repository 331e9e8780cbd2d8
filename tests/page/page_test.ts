import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { type RunningWorkspace, startWorkspace } from "../../workspace/mod.ts";
import { browserTest } from "./browser.ts";

const ECHO_APP = new URL("../../workspace/testdata/echo_app/", import.meta.url);

function startEcho(): Promise<RunningWorkspace> {
  return startWorkspace({ app: ECHO_APP });
}

function addressOf(running: RunningWorkspace, url: string, handle: string) {
  const { user } = running.person(handle);
  const general = running.person(handle).channel("general");
  return `${url}/#/${user.id}/${general.id}`;
}

/** Opens the form of the shortcut *Echo: ask* by keyboard. */
async function openForm(page: Page): Promise<void> {
  await page.getByLabel("Message #general").pressSequentially("/ask");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "What shall I say?" }).waitFor();
}

browserTest("a message appears for others without a reload", async (tabs) => {
  await using running = await startEcho();
  const { url } = await running.serve();
  const ana = await tabs.open(addressOf(running, url, "ana"));
  const ben = await tabs.open(addressOf(running, url, "ben"));

  await ana.getByLabel("Message #general").fill("Is *anybody* here, @ben?");
  await ana.keyboard.press("Enter");

  const log = ben.getByRole("log", { name: "Messages in #general" });
  await log.getByText("Is anybody here, @Ben Okafor?").waitFor();
  assertEquals(await log.locator("strong").last().innerText(), "anybody");
});

browserTest("what looks like HTML in a message is text", async (tabs) => {
  await using running = await startEcho();
  const { url } = await running.serve();
  const markup = '<img src=x onerror="document.title=1"> <script>1</script>';
  const general = running.person("ana").channel("general").id;
  await running.api("chat.postMessage", { channel: general, text: markup });
  await running.person("ben").post("general", markup);

  const page = await tabs.open(addressOf(running, url, "ana"));

  const log = page.getByRole("log");
  await log.getByText('<img src=x onerror="document.title=1">').waitFor();
  assertEquals(await log.locator("img, script").count(), 0);
});

browserTest("the slash menu narrows as one types", async (tabs) => {
  await using running = await startEcho();
  const { url } = await running.serve();
  const page = await tabs.open(addressOf(running, url, "ana"));
  const options = page.getByRole("listbox", { name: "Shortcuts" })
    .getByRole("option");

  await page.getByRole("button", { name: "Shortcuts" }).click();
  const all = await options.count();
  await page.keyboard.type("poll");

  assert(all > 1);
  assertEquals(await options.count(), 1);
  await page.keyboard.press("Escape");
  assertEquals(await options.count(), 0);
});

browserTest("a form keeps the focus and gives it back", async (tabs) => {
  await using running = await startEcho();
  const { url } = await running.serve();
  const page = await tabs.open(addressOf(running, url, "ana"));
  await openForm(page);

  for (let stop = 0; stop < 8; stop++) {
    assert(
      await page.evaluate("!!document.activeElement.closest('dialog')"),
      `The focus leaves the form after ${stop} stops`,
    );
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });

  assertEquals(
    await page.evaluate("document.activeElement.ariaLabel"),
    "Message #general",
  );
  await running.settle();
});

browserTest(
  "a refused form says why at its field and keeps what was typed",
  async (tabs) => {
    await using running = await startEcho();
    const { url } = await running.serve();
    const page = await tabs.open(addressOf(running, url, "ana"));
    await openForm(page);
    const words = page.getByLabel("Words");
    const send = page.getByRole("button", { name: "Say it" });

    await send.click();
    await page.getByText("Please complete this required field.").waitFor();
    await words.fill("wrong");
    await send.click();
    await page.getByText("Not that").waitFor();

    assertEquals(await words.inputValue(), "wrong");
    await words.fill("hello there");
    await send.click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await running.settle();
    await page.getByRole("log").getByText("hello there").waitFor();
  },
);

browserTest(
  "a form on top of another leaves what was typed below",
  async (tabs) => {
    await using running = await startEcho();
    const { url } = await running.serve();
    const page = await tabs.open(addressOf(running, url, "ana"));
    await openForm(page);

    await page.getByLabel("Words").fill("more");
    await page.keyboard.press("Enter");
    const second = page.getByRole("dialog", { name: "And what else?" });
    await second.waitFor();
    assertEquals(await page.getByLabel("Words").inputValue(), "");
    await second.getByRole("button", { name: "Cancel" }).click();

    await page.getByRole("dialog", { name: "What shall I say?" }).waitFor();
    assertEquals(await page.getByLabel("Words").inputValue(), "more");
    await running.settle();
  },
);

browserTest(
  "a form whose app breaks says so and keeps what was typed",
  async (tabs) => {
    await using running = await startEcho();
    const { url } = await running.serve();
    const page = await tabs.open(addressOf(running, url, "ana"));
    await openForm(page);

    await page.getByLabel("Words").fill("broken");
    await page.keyboard.press("Enter");

    await page.getByRole("dialog").getByRole("alert")
      .getByText("We had some trouble connecting").waitFor();
    assertEquals(await page.getByLabel("Words").inputValue(), "broken");
    await running.settle();
  },
);

browserTest("buttons in a message reach the app", async (tabs) => {
  await using running = await startEcho();
  const { url } = await running.serve();
  await running.person("ben").run("Echo: poll", { channel: "incidents" });
  await running.settle();
  const page = await tabs.open(addressOf(running, url, "ana"));

  await page.getByRole("link", { name: /incidents/ }).click();
  await page.getByRole("button", { name: "Yes" }).click();

  await page.getByText("@Ana Ferreira pressed yes").waitFor();
  await running.settle();
});

browserTest(
  "a webhook's command on the page works as it stands",
  async (tabs) => {
    await using running = await startEcho();
    const { url } = await running.serve();
    const page = await tabs.open(addressOf(running, url, "ana"));

    await page.getByRole("button", { name: "Connect" }).click();
    const command = await page.getByLabel("Echo: post", { exact: true })
      .innerText();
    const [, address, body] = /POST '(.+?)'[^]* -d '(.+)'/.exec(command)!;
    const answer = await fetch(address!, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: body!,
    });

    assertEquals(await answer.json(), { ok: true });
    await running.settle();
  },
);

browserTest(
  "the link of a shortcut opens the page and starts it",
  async (tabs) => {
    await using running = await startEcho();
    const { url } = await running.serve();
    const { shortcuts } = running.person("ana").screen();
    const ask = shortcuts.find(({ name }) => name === "Echo: ask")!;

    const page = await tabs.open(url + ask.url);

    await page.getByRole("dialog", { name: "What shall I say?" }).waitFor();
    assertEquals(new URL(page.url()).pathname, "/");
    await running.settle();
  },
);

browserTest("a reload keeps person and channel", async (tabs) => {
  await using running = await startEcho();
  const { url } = await running.serve();
  const page = await tabs.open(url);

  await page.getByRole("button", { name: /^You are Ana Ferreira/ }).click();
  await page.getByRole("menuitemradio", { name: /Yuki Tanaka/ }).click();
  await page.getByRole("link", { name: "payments" }).click();
  await page.getByLabel("Message #payments").waitFor();
  await page.reload();

  await page.getByLabel("Message #payments").waitFor();
  await page.getByRole("button", { name: /^You are Yuki Tanaka/ }).waitFor();
});

browserTest("the page goes on after the workspace was away", async (tabs) => {
  await using running = await startEcho();
  const served = await running.serve();
  const port = Number(new URL(served.url).port);
  const page = await tabs.open(addressOf(running, served.url, "ana"));

  await served.stop();
  await page.getByText("The workspace does not answer.").waitFor();
  await running.person("ben").post("general", "Written meanwhile");
  await running.serve(port);

  await page.getByRole("log").getByText("Written meanwhile").waitFor();
  await page.getByText("The workspace does not answer.")
    .waitFor({ state: "detached" });
});
