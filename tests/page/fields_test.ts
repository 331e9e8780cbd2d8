import { assertEquals } from "@std/assert";
import { startWorkspace } from "../../workspace/mod.ts";
import { browserTest } from "./browser.ts";
import { grave } from "./grave.ts";

const ECHO_APP = new URL("../../workspace/testdata/echo_app/", import.meta.url);

browserTest("every kind of field is filled in by keyboard", async (tabs) => {
  await using running = await startWorkspace({ app: ECHO_APP });
  const ana = running.person("ana");
  await ana.run("Echo: fields", { channel: "general" });
  const { url } = await running.serve();
  const general = ana.channel("general").id;
  const page = await tabs.open(`${url}/#/${ana.user.id}/${general}`);
  const form = page.getByRole("dialog", { name: "Fields" });
  const field = (name: string) =>
    form.getByLabel(`${name}(optional)`, { exact: true });
  const { keyboard } = page;
  const pick = async (name: string, ...typed: string[]) => {
    await field(name).focus();
    for (const words of typed) {
      await keyboard.type(words);
      await keyboard.press("Enter");
    }
    if (name.startsWith("multi_")) await keyboard.press("Escape");
  };

  await field("number_input").focus();
  await keyboard.type("12");
  await field("static_select").focus();
  await keyboard.type("Gr");
  await pick("multi_static_select", "red", "blue");
  await form.getByRole("group", { name: /^radio_buttons/ })
    .getByLabel("Red").focus();
  await keyboard.press("ArrowDown");
  await form.getByRole("group", { name: /^checkboxes/ })
    .getByLabel("Blue").focus();
  await keyboard.press("Space");
  await pick("users_select", "omar");
  await pick("multi_users_select", "ben", "yuki");
  await pick("channels_select", "gen");
  await pick("multi_channels_select", "gen");
  await pick("conversations_select", "gen");
  await field("datepicker").focus();
  await keyboard.type("11232026");
  await field("timepicker").focus();
  await keyboard.type("0930AM");
  await field("datetimepicker").focus();
  await keyboard.type("11232026");
  await keyboard.press("Tab");
  await keyboard.type("0930AM");
  assertEquals(await grave(page), []);
  await field("number_input").focus();
  await keyboard.press("Enter");
  await form.waitFor({ state: "detached" });
  await running.settle();

  const id = (name: string) => running.person(name).user.id;
  const said = JSON.parse(ana.channel("general").messages.at(-1)!.text);
  // deno-lint-ignore no-explicit-any
  const value = (type: string): any => said[type].value;
  assertEquals(value("number_input").value, "12");
  assertEquals(value("static_select").selected_option.value, "green");
  assertEquals(
    value("multi_static_select").selected_options.map((
      { value }: { value: string },
    ) => value),
    ["red", "blue"],
  );
  assertEquals(value("radio_buttons").selected_option.value, "green");
  assertEquals(value("checkboxes").selected_options[0].value, "blue");
  assertEquals(value("users_select").selected_user, id("omar"));
  assertEquals(value("multi_users_select").selected_users, [
    id("ben"),
    id("yuki"),
  ]);
  assertEquals(value("channels_select").selected_channel, general);
  assertEquals(value("multi_channels_select").selected_channels, [general]);
  assertEquals(value("conversations_select").selected_conversation, general);
  assertEquals(value("datepicker").selected_date, "2026-11-23");
  assertEquals(value("timepicker").selected_time, "09:30");
  assertEquals(
    value("datetimepicker").selected_date_time,
    Date.parse("2026-11-23T09:30:00Z") / 1000,
  );
});

browserTest("people who are gone are not offered; guests are", async (tabs) => {
  await using running = await startWorkspace({ app: ECHO_APP });
  const ana = running.person("ana");
  await ana.run("Echo: fields", { channel: "general" });
  const { url } = await running.serve();
  const page = await tabs.open(`${url}/#/${ana.user.id}`);

  await page.getByLabel("users_select(optional)", { exact: true }).click();
  const offered = (name: RegExp) => page.getByRole("option", { name }).count();
  await page.getByRole("option", { name: /Omar Haddad/ }).waitFor();

  assertEquals(
    await Promise.all([/Omar Haddad/, /Echo/, /Tom Becker/].map(offered)),
    [1, 1, 0],
  );
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await running.settle();
});
