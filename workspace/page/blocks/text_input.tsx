import { PlainText } from "../mrkdwn/mrkdwn.tsx";
import { type ElementProps, useValue } from "./form_context.ts";

/** Which keys a telephone shows. */
const KEYS: Record<string, "email" | "url" | "decimal"> = {
  email_text_input: "email",
  url_text_input: "url",
  number_input: "decimal",
};

/** A line or box for text, an address, a link or a number. */
export function TextInput(
  { block, element, id, describedBy, isInvalid, isRequired, label }:
    ElementProps,
) {
  const { value, keep, tell } = useValue(block, element);
  const text: string = value ?? "";
  const attributes = {
    id,
    value: text,
    placeholder: element.placeholder?.text,
    "aria-label": label,
    "aria-describedby": describedBy,
    "aria-invalid": isInvalid,
    "aria-required": isRequired,
    autoFocus: element.focus_on_load === true,
    onInput: (event: { currentTarget: { value: string } }) =>
      keep(event.currentTarget.value || null),
  };
  return (
    <div class="text-input">
      {element.multiline ? <textarea rows={4} {...attributes} /> : (
        <input
          type="text"
          inputMode={KEYS[element.type] ?? "text"}
          autocomplete="off"
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !block.dispatch_action) return;
            event.preventDefault();
            tell();
          }}
          {...attributes}
        />
      )}
      {element.max_length && <Left text={text} max={element.max_length} />}
    </div>
  );
}

/** How many characters still fit; quiet until the end is near. */
function Left({ text, max }: { text: string; max: number }) {
  const left = max - [...text].length;
  if (left > Math.max(20, max / 5)) return null;
  return (
    <span
      class={left < 0 ? "left is-over" : "left"}
      role={left < 0 ? "status" : undefined}
    >
      <PlainText text={String(left)} />
    </span>
  );
}
