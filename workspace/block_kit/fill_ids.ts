import type { Block } from "./types.ts";

/**
 * Gives a block_id to each block and an action_id to each element that came
 * without, as Slack does when it keeps a message or a view. They count up
 * from the start of the payload, so the same payload gets the same ids.
 */
export function fillIds(blocks: Block[]): Block[] {
  const blockIds = unused(blocks.map((block) => block.block_id));
  return blocks.map((block) => {
    const elements = elementsOf(block);
    const actionIds = unused(elements.map(({ action_id }) => action_id));
    const fill = (element: Block) =>
      canAct(element) && !element.action_id
        ? { ...element, action_id: actionIds() }
        : element;
    return {
      ...block,
      block_id: block.block_id || blockIds(),
      ...(block.elements && block.type !== "rich_text"
        ? { elements: block.elements.map(fill) }
        : {}),
      ...(block.accessory ? { accessory: fill(block.accessory) } : {}),
      ...(block.element ? { element: fill(block.element) } : {}),
    };
  });
}

/** Images and texts stand beside elements that act, but do nothing. */
function canAct({ type }: Block): boolean {
  return type !== "image" && type !== "mrkdwn" && type !== "plain_text";
}

function elementsOf(block: Block): Block[] {
  return [...(block.elements ?? []), block.accessory, block.element]
    .filter((each) => each !== undefined);
}

/** Ids that none of these is. */
function unused(taken: (string | undefined)[]): () => string {
  let n = 0;
  return () => {
    let id: string;
    do id = `auto-${++n}`; while (taken.includes(id));
    return id;
  };
}
