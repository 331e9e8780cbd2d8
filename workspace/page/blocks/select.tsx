import { usePage } from "../context.ts";
import { Picker, type PickerOption } from "../controls/picker.tsx";
import { optionsOf } from "../forms/form_state.ts";
import { decoded } from "../mrkdwn/entities.ts";
import { withEmoji } from "../mrkdwn/emoji.ts";
import { type ElementProps, type Json, useValue } from "./form_context.ts";

/** Options that the app lists; the browser's own menu where words suffice. */
export function StaticSelect(props: ElementProps) {
  const { element } = props;
  const isMulti = element.type.startsWith("multi_");
  const options = optionsOf(element);
  const hasDescriptions = options.some(({ description }) => description);
  if (!isMulti && !hasDescriptions) return <PlainSelect {...props} />;
  return <OptionPicker {...props} isMulti={isMulti} options={options} />;
}

function OptionPicker(
  { options, isMulti, ...props }: ElementProps & {
    options: Json[];
    isMulti: boolean;
  },
) {
  const { value, set } = useValue(props.block, props.element);
  const chosen: Json[] = isMulti ? value ?? [] : value ? [value] : [];
  const byValue = new Map(options.map((option) => [option.value, option]));
  return (
    <Picker
      {...props}
      placeholder={props.element.placeholder?.text ?? "Choose …"}
      isMulti={isMulti}
      max={props.element.max_selected_items}
      options={pickerOptions(props.element)}
      chosen={chosen.map((option) => option.value)}
      change={(values) => {
        const picked = values.map((each) => byValue.get(each));
        set(isMulti ? picked : picked[0] ?? null);
      }}
    />
  );
}

function PlainSelect(
  { block, element, id, describedBy, isInvalid, isRequired, label }:
    ElementProps,
) {
  const { value, set } = useValue(block, element);
  const groups: Json[] = element.option_groups ?? [];
  const draw = (option: Json) => (
    <option key={option.value} value={option.value}>
      {wordsOf(option.text)}
    </option>
  );
  return (
    <select
      id={id}
      class={value ? "select" : "select is-empty"}
      value={value?.value ?? ""}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      aria-required={isRequired}
      onChange={(event) =>
        set(
          optionsOf(element).find((each) =>
            each.value === event.currentTarget.value
          ) ?? null,
        )}
    >
      <option value="">{element.placeholder?.text ?? "Choose …"}</option>
      {element.options?.map(draw)}
      {groups.map((group, index) => (
        <optgroup key={index} label={wordsOf(group.label)}>
          {group.options.map(draw)}
        </optgroup>
      ))}
    </select>
  );
}

/** Block Kit's options, those in groups too, as things to pick. */
export function pickerOptions(element: Json): PickerOption[] {
  const one = (option: Json, group?: string): PickerOption => ({
    key: option.value,
    label: wordsOf(option.text),
    hint: option.description && wordsOf(option.description),
    group,
  });
  return element.options?.map((option: Json) => one(option)) ??
    element.option_groups.flatMap((group: Json) =>
      group.options.map((option: Json) => one(option, wordsOf(group.label)))
    );
}

function wordsOf(text: Json): string {
  return withEmoji(decoded(text.text));
}

/** People of the workspace, those who are gone left out. */
export function PeopleSelect(props: ElementProps) {
  const { state } = usePage();
  const options = Object.values(state.people)
    .filter((person) => !person.deleted)
    .map((person) => ({
      key: person.id,
      label: person.realName,
      hint: person.isBot ? "App" : person.title,
      person,
    }));
  return <IdPicker {...props} options={options} fallback="Choose people …" />;
}

/** Channels that the person sees; conversations too where the app takes them. */
export function ChannelSelect(props: ElementProps) {
  const { state } = usePage();
  const isChannels = props.element.type.includes("channels");
  const kinds: string[] = props.element.filter?.include ??
    (isChannels ? ["public"] : ["public", "private", "im"]);
  const options = state.channels
    .filter((each) => kinds.includes(each.kind) && !each.isArchived)
    .map((each) => ({
      key: each.id,
      label: each.kind === "im"
        ? state.people[each.name]?.realName ?? each.name
        : `${each.kind === "private" ? "🔒" : "#"}${each.name}`,
    }));
  return (
    <IdPicker
      {...props}
      options={options}
      fallback="Choose a channel …"
    />
  );
}

function IdPicker(
  { options, fallback, ...props }: ElementProps & {
    options: PickerOption[];
    fallback: string;
  },
) {
  const { value, set } = useValue(props.block, props.element);
  const isMulti = props.element.type.startsWith("multi_");
  return (
    <Picker
      {...props}
      placeholder={props.element.placeholder?.text ?? fallback}
      isMulti={isMulti}
      max={props.element.max_selected_items}
      options={options}
      chosen={isMulti ? value ?? [] : value ? [value] : []}
      change={(ids) => set(isMulti ? ids : ids[0] ?? null)}
    />
  );
}
