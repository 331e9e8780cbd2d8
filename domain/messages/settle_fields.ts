import type { OpenDecision } from "../incident/aftermath.ts";
import { cut, oneLine } from "../text.ts";
import { choices } from "./inputs.ts";
import type { Block } from "./message.ts";

/** Field of a form that ends an incident. */
export const REVERTED = "reverted";

/** Which of the open temporary changes are reverted; the others become action items. */
export function revertedField(open: OpenDecision[]): Block[] {
  return open.length
    ? [choices(
      {
        id: REVERTED,
        label: open.length === 1
          ? `Temporary change: ${cut(oneLine(open[0]!.text), 150)}`
          : `${open.length} temporary changes are still in place`,
        hint: "Choose what is reverted. The rest becomes action items",
        optional: true,
      },
      open.map(({ id, text }) => ({ id, name: oneLine(text) })),
      [],
      "Nothing is reverted",
    )]
    : [];
}
