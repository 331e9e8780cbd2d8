import { fieldsOf, valueKey } from "../page/forms/form_state.ts";
import type { FormState } from "../page/acts.ts";

// deno-lint-ignore no-explicit-any
type Json = Record<string, any>;

/** What changing a field sends, as in Slack's `actions[0]`. */
export function changeOf(
  blocks: Json[],
  state: FormState,
  name: string,
): Json | undefined {
  const field = fieldNamed(blocks, name);
  if (!field) return undefined;
  const { blockId, actionId, element } = field;
  const key = valueKey(element.type)!;
  return {
    type: element.type,
    block_id: blockId,
    action_id: actionId,
    [key]: state[blockId]?.[actionId]?.[key],
  };
}

/** A field by its label, block_id or action_id. */
export function fieldNamed(blocks: Json[], name: string) {
  return fieldsOf(blocks).find(({ label, blockId, actionId }) =>
    [label, blockId, actionId].includes(name)
  );
}
