import { choice } from "../../messages/inputs.ts";
import { chosenIn } from "./filled.ts";
import { type Part, unusable } from "./part.ts";

/** What is taken where somebody who declares chooses nothing, or a monitor says an unknown word. */
export const defaults: Part = {
  id: "defaults",
  name: "Defaults",
  slots: ["defaultSeverity", "defaultType"],
  now: (settings) =>
    [
      settings.severities.find(({ id }) => id === settings.defaultSeverity),
      settings.types.find(({ id }) => id === settings.defaultType),
    ].map((item) => item?.name).join(", "),

  fields: (settings) => [
    choice(
      {
        id: "defaultSeverity",
        label: "Severity",
        hint:
          "Where nobody chooses one, and for words of monitors that are none",
      },
      settings.severities,
      settings.defaultSeverity,
    ),
    choice(
      { id: "defaultType", label: "Type" },
      settings.types,
      settings.defaultType,
    ),
  ],

  changed(settings, filled) {
    const defaultSeverity = chosenIn(filled, "defaultSeverity");
    if (!settings.severities.some(({ id }) => id === defaultSeverity)) {
      return unusable("defaultSeverity", "this severity was removed meanwhile");
    }
    const defaultType = chosenIn(filled, "defaultType");
    if (!settings.types.some(({ id }) => id === defaultType)) {
      return unusable("defaultType", "this type was removed meanwhile");
    }
    return { ok: true, value: { ...settings, defaultSeverity, defaultType } };
  },
};
