import { TextObject } from "../mrkdwn/mrkdwn.tsx";
import { type ElementProps, type Json, useValue } from "./form_context.ts";

/** One of a few, all of them in sight. */
export function RadioButtons(props: ElementProps) {
  const { value, set } = useValue(props.block, props.element);
  return (
    <Options
      {...props}
      type="radio"
      isChosen={(option) => value?.value === option.value}
      change={(option) => set(option)}
    />
  );
}

/** Any of a few. */
export function Checkboxes(props: ElementProps) {
  const { value, set } = useValue(props.block, props.element);
  const chosen: Json[] = value ?? [];
  const isChosen = (option: Json) =>
    chosen.some((each) => each.value === option.value);
  return (
    <Options
      {...props}
      type="checkbox"
      isChosen={isChosen}
      change={(option) =>
        set(
          props.element.options.filter((each: Json) =>
            each.value === option.value ? !isChosen(each) : isChosen(each)
          ),
        )}
    />
  );
}

function Options(
  { element, id, type, isChosen, change }: ElementProps & {
    type: "radio" | "checkbox";
    isChosen(option: Json): boolean;
    change(option: Json): void;
  },
) {
  return (
    <div class="choices">
      {element.options.map((option: Json, index: number) => (
        <div key={option.value} class="choice">
          <input
            id={`${id}-${index}`}
            type={type}
            name={id}
            checked={isChosen(option)}
            aria-describedby={option.description && `${id}-${index}-hint`}
            onChange={() =>
              change(option)}
          />
          <label for={`${id}-${index}`}>
            <TextObject of={option.text} />
          </label>
          {option.description && (
            <p class="hint" id={`${id}-${index}-hint`}>
              <TextObject of={option.description} />
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
