import type { CanvasChange } from "../../state/canvases.ts";
import { canvasArg, canvasOf, readDocument } from "../canvases.ts";
import { invalidArguments, SlackError } from "../errors.ts";
import { defineMethod } from "../method.ts";

const OPERATIONS = [
  "insert_after",
  "insert_before",
  "insert_at_start",
  "insert_at_end",
  "replace",
  "delete",
  "rename",
];
const AT_A_SECTION = ["insert_after", "insert_before", "delete"];

export default defineMethod({
  name: "canvases.edit",
  tier: 3,
  scopes: ["canvases:write"],
  args: { ...canvasArg, changes: { type: "array", required: true } },
  fidelity: {
    coverage: "full",
    basis: "documented",
    assumed:
      "every item of a list is a section; ids of sections die with every edit; wording of `detail`",
  },
  handle(call) {
    const { args, token, workspace: { state } } = call;
    const change = readChange(args.changes);
    const canvas = canvasOf(call, "write");
    if (!state.canvases.edit(canvas, change, token.userId)) {
      throw new SlackError("canvas_editing_failed", {
        detail: "The section was not found",
      });
    }
    return {};
  },
});

/** The one change that a call may make. */
function readChange(changes: Record<string, unknown>[]): CanvasChange {
  if (changes.length !== 1) {
    const mistake = changes.length
      ? "no more than 1 items allowed"
      : "no less than 1 items required";
    throw invalidArguments([`[ERROR] ${mistake} [json-pointer:/changes]`]);
  }
  const { operation, section_id, document_content, title_content } =
    changes[0] ?? {};
  if (!OPERATIONS.includes(String(operation))) {
    throw invalidArguments([
      `[ERROR] must be a valid enum value: ${
        OPERATIONS.join(", ")
      } [json-pointer:/changes/0/operation]`,
    ]);
  }
  if (operation === "rename") {
    return { operation, title: contentOf(title_content, "title_content") };
  }
  if (AT_A_SECTION.includes(String(operation)) && !section_id) {
    throw missing("section_id");
  }
  return {
    operation,
    ...(section_id ? { section: String(section_id) } : {}),
    ...(operation === "delete"
      ? {}
      : { markdown: contentOf(document_content, "document_content") }),
  } as CanvasChange;
}

function contentOf(content: unknown, name: string): string {
  if (typeof content !== "object" || content === null) throw missing(name);
  return readDocument(
    content as Record<string, unknown>,
    `/changes/0/${name}`,
    "canvas_editing_failed",
  );
}

function missing(name: string): SlackError {
  return invalidArguments([
    `[ERROR] missing required field: ${name} [json-pointer:/changes/0]`,
  ]);
}
