import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { valueIn, valueKey, withValue } from "../forms/form_state.ts";
import type {
  ActResult,
  FormState,
  OptionsQuery,
  SuggestedOptions,
} from "../acts.ts";

// deno-lint-ignore no-explicit-any
export type Json = Record<string, any>;

/** The message or modal in which blocks are drawn. */
export interface Form {
  surface: "message" | "modal";
  /** Makes the ids of its fields unique on the page. */
  id: string;
  values: FormState;
  /** block_id → sentence. */
  errors: Record<string, string>;
  change(values: FormState): void;
  /** Tells the app; `action` as in Slack's `actions[0]`. */
  press(action: Json, state: FormState): Promise<ActResult>;
  pressWorkflowButton(actionId: string): Promise<ActResult>;
  /** Asks the app what there is to choose from. */
  suggest(
    query: Pick<OptionsQuery, "blockId" | "actionId" | "typed">,
  ): Promise<SuggestedOptions>;
}

export const FormContext = createContext<Form | undefined>(undefined);

/** The message or modal around this element. */
export function useForm(): Form {
  return useContext(FormContext)!;
}

/** What an element needs to draw itself. */
export interface ElementProps {
  block: Json;
  element: Json;
  /** The id that the label points to. */
  id: string;
  /** Ids of hint and error. */
  describedBy?: string;
  /** For elements outside of input blocks, which have no label. */
  label?: string;
  isInvalid?: boolean;
  isRequired?: boolean;
}

/** The value of an element, and how to change it. */
export function useValue(block: Json, element: Json): {
  // deno-lint-ignore no-explicit-any
  value: any;
  /** Keeps the value; tells the app at once where Slack does. */
  set(value: unknown): void;
  /** Keeps the value without telling the app yet, as while typing. */
  keep(value: unknown): void;
  /** Tells the app the value that is kept. */
  tell(): void;
} {
  const form = useForm();
  const field = {
    blockId: block.block_id,
    actionId: element.action_id,
    element,
  };
  const tells = block.type !== "input" || block.dispatch_action === true;
  const tell = (state: FormState) =>
    void form.press({
      type: element.type,
      action_id: element.action_id,
      block_id: block.block_id,
      [valueKey(element.type)!]: valueIn(state, field),
    }, state);
  const keep = (value: unknown) => {
    const state = withValue(form.values, field, value);
    form.change(state);
    return state;
  };
  return {
    value: valueIn(form.values, field),
    keep,
    set(value) {
      const state = keep(value);
      if (tells) tell(state);
    },
    tell() {
      if (tells) tell(form.values);
    },
  };
}
