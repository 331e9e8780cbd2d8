import { block } from "./blocks.ts";
import {
  anything,
  boolean,
  list,
  object,
  type Report,
  string,
} from "./check.ts";
import * as limits from "./limits.ts";
import { plainText } from "./text.ts";

/** Where blocks are shown. */
export type Surface = "message" | "modal";

/**
 * Says what Slack would refuse in these blocks, one line a mistake, for
 * instance `[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]`;
 * nothing if there is none.
 */
export function validateBlocks(
  blocks: unknown,
  surface: Surface,
  pointer = "/blocks",
): string[] {
  const { lines, report } = notes();
  checkBlocks(blocks, surface, pointer, report);
  return lines;
}

/** Says what Slack would refuse in a modal: https://docs.slack.dev/reference/views/modal-views */
export function validateView(view: unknown): string[] {
  const { lines, report } = notes();
  const pointer = "/view";
  modal(view, pointer, report);
  const { type, blocks, submit } = (view ?? {}) as Payload;
  if (type !== "modal") report(`${pointer}/type`, `unsupported type: ${type}`);
  if (blocks === undefined) return lines;
  checkBlocks(blocks, "modal", `${pointer}/blocks`, report);
  if (submit === undefined && payloads(blocks).some(isInput)) {
    report(pointer, "a `submit` is required when blocks has an `input` block");
  }
  return lines;
}

/** Anything of a payload before it is known to be right. */
// deno-lint-ignore no-explicit-any
type Payload = Record<string, any>;

const modal = object({
  "type!": string(),
  "title!": plainText(limits.VIEW_TITLE),
  "blocks!": anything,
  submit: plainText(limits.VIEW_BUTTON),
  close: plainText(limits.VIEW_BUTTON),
  callback_id: string(limits.ID),
  external_id: string(limits.ID),
  private_metadata: string(limits.PRIVATE_METADATA),
  notify_on_close: boolean,
  clear_on_close: boolean,
  submit_disabled: boolean,
});

function checkBlocks(
  blocks: unknown,
  surface: Surface,
  pointer: string,
  report: Report,
): void {
  const most = surface === "modal"
    ? limits.BLOCKS_IN_MODAL
    : limits.BLOCKS_IN_MESSAGE;
  list(block, surface === "modal" ? 1 : 0, most)(blocks, pointer, report);
  const all = payloads(blocks);
  checkUnique(all, "block", (i) => `${pointer}/${i}/block_id`, report);
  all.forEach((each, i) => {
    const elements = interactive(each, `${pointer}/${i}`);
    checkUnique(
      elements.map(({ element }) => element),
      "action",
      (n) => `${elements[n]!.pointer}/action_id`,
      report,
    );
    checkPlaces(elements, surface, report);
  });
  checkFocus(all, pointer, report);
}

interface Place {
  element: Payload;
  pointer: string;
}

/** Elements of a block with which people can do something. */
function interactive(block: Payload, pointer: string): Place[] {
  const places = payloads(block.elements).map((element, i) => ({
    element,
    pointer: `${pointer}/elements/${i}`,
  }));
  for (const name of ["accessory", "element"]) {
    for (const element of payloads([block[name]])) {
      places.push({ element, pointer: `${pointer}/${name}` });
    }
  }
  return places;
}

function checkUnique(
  all: Payload[],
  kind: "block" | "action",
  pointer: (index: number) => string,
  report: Report,
): void {
  const seen = new Set<string>();
  all.forEach((each, i) => {
    const id = each[`${kind}_id`];
    if (id === undefined || id === "") return;
    if (seen.has(id)) {
      report(pointer(i), `\`${kind}_id\` ${id} already exists`);
    }
    seen.add(id);
  });
}

function checkPlaces(
  elements: Place[],
  surface: Surface,
  report: Report,
): void {
  for (const { element, pointer } of elements) {
    if (element.type === "workflow_button" && surface === "modal") {
      report(`${pointer}/type`, "workflow_button is not allowed in modals");
    }
  }
}

function checkFocus(all: Payload[], pointer: string, report: Report): void {
  const focused = all.flatMap((each, i) => interactive(each, `${pointer}/${i}`))
    .filter(({ element }) => element.focus_on_load === true);
  for (const { pointer } of focused.slice(1)) {
    report(`${pointer}/focus_on_load`, "only one element can be focused");
  }
}

function isInput(block: Payload): boolean {
  return block.type === "input";
}

function payloads(value: unknown): Payload[] {
  return Array.isArray(value)
    ? value.map((each) => typeof each === "object" && each !== null ? each : {})
    : [];
}

function notes(): { lines: string[]; report: Report } {
  const lines: string[] = [];
  return {
    lines,
    report: (pointer, message) =>
      lines.push(`[ERROR] ${message} [json-pointer:${pointer}]`),
  };
}
