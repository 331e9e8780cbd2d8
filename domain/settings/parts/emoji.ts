import { words } from "../../messages/inputs.ts";
import {
  emojiName,
  SIGN_IDS,
  SIGN_NAMES,
  type Signs,
  whyNoSign,
} from "../emoji.ts";
import { typedIn } from "./filled.ts";
import { type Part, unusable } from "./part.ts";

/** Which emoji on a message means what. */
export const emoji: Part = {
  id: "emoji",
  name: "Emoji",
  slots: ["emoji"],
  now: (settings) => SIGN_IDS.map((id) => `:${settings.emoji[id]}:`).join(" "),

  fields: (settings) =>
    SIGN_IDS.map((id) =>
      words(
        { id, label: SIGN_NAMES[id] },
        `:${settings.emoji[id]}:`,
        { max: 102 },
      )
    ),

  changed(settings, filled) {
    const signs: Partial<Signs> = {};
    for (const id of SIGN_IDS) {
      const name = emojiName(typedIn(filled, id));
      const other = SIGN_IDS.find((other) => signs[other] === name);
      const why = other
        ? `:${name}: means "${SIGN_NAMES[other]}" already`
        : whyNoSign(name);
      if (why) return unusable(id, why);
      signs[id] = name;
    }
    return { ok: true, value: { ...settings, emoji: signs as Signs } };
  },
};
