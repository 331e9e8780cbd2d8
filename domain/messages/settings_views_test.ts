import { assert, assertEquals } from "@std/assert";
import { validateView } from "../../workspace/block_kit/validate.ts";
import { DEFAULTS } from "../settings/defaults.ts";
import { isList, PARTS } from "../settings/parts/registry.ts";
import type { Settings } from "../settings/settings.ts";
import type { Modal } from "./modal.ts";
import {
  overtakenNotice,
  savedNotice,
  settingsClosed,
  settingsFailed,
  settingsForm,
  settingsList,
  settingsMenu,
  settingsPreview,
} from "./settings_views.ts";

const many = Array.from({ length: 99 }, (_, n) => n);
const HOSTILE = "<!channel> & <https://evil.example|click> *x* ";

/** As much as can be set, in names that nobody should be able to abuse. */
const LARGE: Settings = {
  ...DEFAULTS,
  severities: many.map((n) => ({
    ...DEFAULTS.severities[0]!,
    id: `s${n}`,
    name: `${HOSTILE}${n}`,
    responders: {
      users: many.map((n) => `U${n}`),
      groups: many.map((n) => `S${n}`),
    },
  })),
  defaultSeverity: "s7",
  types: many.map((n) => ({
    ...DEFAULTS.types[0]!,
    id: `t${n}`,
    name: `${HOSTILE}${n}`,
    roles: { commander: "U1" },
    runbook: `https://x.example/${"y".repeat(2800)}`,
  })),
  defaultType: "t7",
  templates: many.map((n) => ({
    ...DEFAULTS.templates[0]!,
    id: `x${n}`,
    name: `${HOSTILE}${n}`,
    severity: "s1",
    type: "t1",
    tasks: Array(20).fill("🔥".repeat(75)),
  })),
  services: many.map((n) => ({
    id: `v${n}`,
    name: `${HOSTILE}${n}`,
    experts: { users: ["U1"], groups: ["S1"] },
    channel: "C1",
  })),
  policies: many.map((n) => ({
    id: `p${n}`,
    name: `${HOSTILE}${n}`,
    severities: many.map((n) => `s${n}`),
    types: many.map((n) => `t${n}`),
    levels: Array.from({ length: 4 }, () => ({
      name: `${HOSTILE}${n}`,
      targets: {
        users: many.map((n) => `U${n}`),
        groups: many.map((n) => `S${n}`),
        services: many.map((n) => `v${n}`),
      },
      answerMinutes: 1440,
      when: { unacknowledgedMinutes: 1440, phaseMinutes: 1440 },
      decides: "U1",
      deputy: "U2",
      page: true,
    })),
  })),
  admins: many.map((n) => `U${n}`),
  announcementChannel: "C0123456789",
  procedures: "🔥".repeat(1500),
};

const around = {
  groups: Array.from({ length: 950 }, (_, n) => ({
    id: `S${n}`,
    handle: `group-with-a-rather-long-name-${n}`,
  })),
  now: Date.UTC(2026, 10, 23, 9),
};

/** Every view, with these settings. */
function everyView(settings: Settings): Record<string, Modal> {
  const lines = many.map((n) => `line ${n}`);
  const views: Record<string, Modal> = {
    opened: settingsMenu(),
    menu: settingsMenu(settings),
    saved: settingsMenu(settings, savedNotice(lines, lines.slice(0, 9))),
    closed: settingsClosed(settings.admins),
    failed: settingsFailed("The settings cannot be read now"),
  };
  for (const part of PARTS) {
    if (isList(part)) {
      const [item] = settings[part.id];
      const chosen = item?.id ?? "";
      views[`${part.id}, list`] = settingsList(part, settings);
      views[`${part.id}, new`] = settingsForm(part, settings, around, "");
      views[part.id] = settingsForm(
        part,
        settings,
        around,
        chosen,
        overtakenNotice("U1", lines),
      );
    } else {
      views[part.id] = settingsForm(part, settings, around);
      if (!part.preview) continue;
      const drawn = { part: part.id, from: "x" };
      views[`${part.id}, preview`] = settingsPreview(
        part,
        settings,
        around,
        drawn,
        "y",
      );
    }
  }
  return views;
}

Deno.test("every view of the settings keeps Slack's limits, also the largest", () => {
  for (const settings of [DEFAULTS, LARGE]) {
    for (const [name, view] of Object.entries(everyView(settings))) {
      assertEquals(validateView(view as never), [], name);
      const { length } = new TextEncoder().encode(JSON.stringify(view));
      assert(length < 250_000, `${name} has ${length} bytes`);
    }
  }
});

Deno.test("no view of the settings lets names mention or link", () => {
  for (const [name, view] of Object.entries(everyView(LARGE))) {
    const formatted = JSON.stringify(
      view,
      (key, value) =>
        value?.type === "plain_text" || key === "initial_value"
          ? undefined
          : value,
    );
    for (const word of ["<!channel>", "<https://evil"]) {
      assert(!formatted.includes(word), name);
    }
  }
});

Deno.test("what the menu has before the settings are read stays when they are", () => {
  const values = (view: Modal) => (view.blocks[0] as unknown as {
    block_id: string;
    element: { action_id: string; options: { value: string }[] };
  });
  const [before, after] = [settingsMenu(), settingsMenu(DEFAULTS)].map(values);

  assertEquals(after!.block_id, before!.block_id);
  assertEquals(after!.element.action_id, before!.element.action_id);
  assertEquals(
    after!.element.options.map(({ value }) => value),
    before!.element.options.map(({ value }) => value),
  );
});
