import { sectionsOf } from "../../page/canvas/canvas_markdown.ts";
import { canvasArg, canvasOf } from "../canvases.ts";
import { invalidArguments, SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

const TYPES = ["h1", "h2", "h3", "any_header"];

export default defineMethod({
  name: "canvases.sections.lookup",
  tier: 3,
  scopes: ["canvases:read"],
  args: { ...canvasArg, criteria: { type: "object", required: true } },
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed:
      "one criterion at least; capital letters do not count in `contains_text`",
  },
  handle(call) {
    const { criteria, canvas_id } = call.args;
    if (call.workspace.state.canvases.find(canvas_id)?.isDeleted) {
      throw new SlackError("canvas_deleted");
    }
    const { sections } = canvasOf(call, "read");
    const { types, text } = readCriteria(criteria);
    return {
      sections: sections
        .filter(({ markdown }) =>
          (!types || isOfType(markdown, types)) &&
          markdown.toLowerCase().includes(text.toLowerCase())
        )
        .map(({ id }) => ({ id })),
    };
  },
});

function readCriteria(
  { section_types: types, contains_text: text = "" }: Record<string, unknown>,
): { types: string[] | undefined; text: string } {
  if (types === undefined && text === "") {
    throw invalidArguments([
      "[ERROR] must define section_types or contains_text [json-pointer:/criteria]",
    ]);
  }
  if (typeof text !== "string") {
    throw invalidArguments([
      "[ERROR] must be a string [json-pointer:/criteria/contains_text]",
    ]);
  }
  if (
    types !== undefined &&
    (!Array.isArray(types) || !types.every((type) => TYPES.includes(type)))
  ) {
    throw invalidArguments([
      `[ERROR] must be a valid enum value: ${
        TYPES.join(", ")
      } [json-pointer:/criteria/section_types]`,
    ]);
  }
  return { types, text };
}

function isOfType(markdown: string, types: string[]): boolean {
  const block = sectionsOf(markdown)[0]?.block;
  return block?.kind === "heading" &&
    (types.includes("any_header") || types.includes(`h${block.level}`));
}
