import { choice, tickBox, words } from "../../messages/inputs.ts";
import { section } from "../../messages/blocks.ts";
import { channelNames } from "../../naming.ts";
import { PREFIX } from "../read.ts";
import type { Settings } from "../settings.ts";
import { allIn, chosenIn, typedIn } from "./filled.ts";
import { type Part, unusable } from "./part.ts";

/** How incident channels are called. */
export const naming: Part = {
  id: "naming",
  name: "Names of channels",
  slots: ["prefix", "severityInName", "timeZone"],
  now: (settings) =>
    `${settings.prefix}-<day>-${
      settings.severityInName ? "<severity>-" : ""
    }<title>, days of ${settings.timeZone}`,

  fields: (settings) => [
    words(
      {
        id: "prefix",
        label: "Begin with",
        hint: "Small letters, digits, - and _",
      },
      settings.prefix,
      { max: 20 },
    ),
    tickBox(
      { id: "severityInName", label: "Severity" },
      "The severity stands in the name",
      settings.severityInName,
      "The name stays when the severity changes",
    ),
    choice(
      {
        id: "timeZone",
        label: "Time zone",
        hint: "Whose day stands in the name. Type to find yours",
      },
      zones(settings.timeZone),
      settings.timeZone,
    ),
  ],

  changed(settings, filled) {
    const prefix = typedIn(filled, "prefix").toLowerCase();
    if (!PREFIX.test(prefix)) {
      return unusable(
        "prefix",
        "names begin with a letter or digit, then letters a to z, digits, - and _, at most 20",
      );
    }
    const timeZone = chosenIn(filled, "timeZone") || settings.timeZone;
    if (!zones(settings.timeZone).some(({ id }) => id === timeZone)) {
      return unusable("timeZone", `"${timeZone}" is no time zone`);
    }
    const severityInName = allIn(filled, "severityInName").length > 0;
    return {
      ok: true,
      value: { ...settings, prefix, severityInName, timeZone },
    };
  },

  preview: (settings, { now }) => [
    section(
      `An incident declared now would be called\n${
        [
          example(settings, "Checkout errors in Europe", false, now),
          example(settings, "Café login slow", false, now),
        ].map((name) => `• \`#${name}\``).join("\n")
      }`,
    ),
    section(
      `A private one, whose name does not tell\n• \`#${
        example(settings, "Payroll data exposed", true, now)
      }\``,
    ),
  ],
};

function example(
  { prefix, severityInName, severities, timeZone }: Settings,
  title: string,
  isPrivate: boolean,
  now: number,
): string {
  return channelNames({
    prefix,
    declaredAt: now,
    timeZone,
    title,
    private: isPrivate,
    fallback: "incident",
    cause: title,
    ...(severityInName ? { severity: severities[0]!.id } : {}),
  })[0]!;
}

/** All zones that the runtime knows, and the one that is set. */
function zones(current: string) {
  const all = new Set(["Etc/UTC", ...Intl.supportedValuesOf("timeZone")]);
  return [...all.add(current)].sort().map((id) => ({
    id,
    name: id.replaceAll("_", " "),
  }));
}
