import { useEffect, useRef, useState } from "preact/hooks";
import { Picker } from "../controls/picker.tsx";
import { optionsOf } from "../forms/form_state.ts";
import {
  type ElementProps,
  type Json,
  useForm,
  useValue,
} from "./form_context.ts";
import { pickerOptions } from "./select.tsx";

/** The app is asked once nobody has typed for so long. */
const TYPING_MS = 250;
/** Slack's, where the app says nothing: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
const MIN_QUERY = 3;

/** A select whose options the app finds while somebody types. */
export function ExternalSelect(props: ElementProps) {
  const { element } = props;
  const { value, set } = useValue(props.block, element);
  const { found, told, search } = useSuggestions(props);
  const isMulti = element.type.startsWith("multi_");
  const chosen: Json[] = isMulti ? value ?? [] : value ? [value] : [];
  const known = new Map(
    [...chosen, ...optionsOf(found)].map((option) => [option.value, option]),
  );
  const listed = pickerOptions(found);
  const keys = new Set(listed.map(({ key }) => key));
  const kept = pickerOptions({ options: chosen }).filter(({ key }) =>
    !keys.has(key)
  );
  return (
    <Picker
      {...props}
      placeholder={element.placeholder?.text ?? "Type to search …"}
      isMulti={isMulti}
      max={element.max_selected_items}
      options={[...listed, ...kept]}
      search={search}
      emptyText={told}
      chosen={chosen.map((option) => option.value)}
      change={(values) => {
        const picked = values.map((each) => known.get(each));
        set(isMulti ? picked : picked[0] ?? null);
      }}
    />
  );
}

/** What the app has for what is typed, and what to say where it has nothing. */
function useSuggestions({ block, element }: ElementProps): {
  found: Json;
  told: string;
  search(typed: string): void;
} {
  const form = useForm();
  const [found, setFound] = useState<Json>({ options: [] });
  const [told, setTold] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const min: number = element.min_query_length ?? MIN_QUERY;

  const ask = async (typed: string) => {
    const number = ++asked.current;
    const { block_id: blockId } = block;
    const { action_id: actionId } = element;
    const answer = await form.suggest({ blockId, actionId, typed });
    // What was typed since is asked for already.
    if (number !== asked.current) return;
    setFound(answer.ok ? answer : { options: [] });
    setTold(answer.ok ? "Nothing fits." : answer.error);
  };
  return {
    found,
    told,
    search(typed) {
      clearTimeout(timer.current);
      if ([...typed].length < min) {
        asked.current++;
        setFound({ options: [] });
        setTold(`Type ${min} letters or more.`);
      } else {
        setTold("Searching …");
        timer.current = setTimeout(() => ask(typed), TYPING_MS);
      }
    },
  };
}
