// deno-lint-ignore no-explicit-any
type Json = Record<string, any>;

/** A button that somebody found on the screen, with what pressing it sends. */
export interface FoundButton {
  ts: string;
  element: Json;
  /** As in Slack's `actions[0]`. */
  action: Json;
}

/**
 * The first button with this text or action_id in these messages, or the first
 * entry with this text in the menu behind three dots.
 *
 * @throws Error if there is none; says which ones there are.
 */
export function buttonNamed(
  messages: { ts: string; blocks?: Json[] }[],
  name: string,
): FoundButton {
  const seen: string[] = [];
  for (const { ts, blocks } of messages) {
    for (const { block, element } of buttonsOf(blocks ?? [])) {
      if (element.action_id === name || element.text.text === name) {
        return { ts, element, action: pressed(block, element) };
      }
      seen.push(`"${element.text.text}"`);
    }
    for (const { block, element, option } of entriesOf(blocks ?? [])) {
      if (option.text.text === name) {
        return { ts, element, action: chosen(block, element, option) };
      }
      seen.push(`"${option.text.text}"`);
    }
  }
  throw new Error(
    `Cannot press "${name}": the buttons are ${seen.join(", ") || "none"}`,
  );
}

function buttonsOf(blocks: Json[]): { block: Json; element: Json }[] {
  return elementsOf(blocks, /^(workflow_)?button$/);
}

function entriesOf(
  blocks: Json[],
): { block: Json; element: Json; option: Json }[] {
  return elementsOf(blocks, /^overflow$/).flatMap(({ block, element }) =>
    element.options.map((option: Json) => ({ block, element, option }))
  );
}

function elementsOf(
  blocks: Json[],
  type: RegExp,
): { block: Json; element: Json }[] {
  return blocks.flatMap((block) =>
    [...block.elements ?? [], block.accessory]
      .filter((element) => type.test(element?.type ?? ""))
      .map((element) => ({ block, element }))
  );
}

function chosen(block: Json, element: Json, option: Json): Json {
  return {
    type: "overflow",
    action_id: element.action_id,
    block_id: block.block_id,
    selected_option: option,
  };
}

function pressed(block: Json, element: Json): Json {
  return {
    type: "button",
    action_id: element.action_id,
    block_id: block.block_id,
    text: element.text,
    ...(element.value === undefined ? {} : { value: element.value }),
    ...(element.style === undefined ? {} : { style: element.style }),
  };
}
