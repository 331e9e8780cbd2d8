import { PlainText } from "../mrkdwn/mrkdwn.tsx";
import { Element } from "./element.tsx";
import { type Json, useForm } from "./form_context.ts";

/** Choices that are a group of fields and not one. */
const GROUPS = new Set(["radio_buttons", "checkboxes"]);

/** A field with its label, hint, and what is wrong with it. */
export function InputBlock({ block }: { block: Json }) {
  const form = useForm();
  const id = `${form.id}-${block.block_id}`;
  const problem = form.errors[block.block_id];
  const describedBy = [
    block.hint && `${id}-hint`,
    problem && `${id}-problem`,
  ].filter(Boolean).join(" ");
  const words = (
    <>
      <PlainText text={block.label.text} />
      {block.optional && <span class="optional">(optional)</span>}
    </>
  );
  const field = (
    <Element
      block={block}
      element={block.element}
      id={id}
      describedBy={describedBy || undefined}
      isInvalid={problem !== undefined}
      isRequired={!block.optional}
    />
  );
  const notes = (
    <>
      {problem && (
        <p class="problem" id={`${id}-problem`} role="alert">{problem}</p>
      )}
      {block.hint && (
        <p class="hint" id={`${id}-hint`}>
          <PlainText text={block.hint.text} />
        </p>
      )}
    </>
  );
  if (GROUPS.has(block.element.type)) {
    return (
      <fieldset
        class={problem ? "block-input is-invalid" : "block-input"}
        aria-describedby={describedBy || undefined}
      >
        <legend>{words}</legend>
        {field}
        {notes}
      </fieldset>
    );
  }
  return (
    <div class={problem ? "block-input is-invalid" : "block-input"}>
      <label for={id}>{words}</label>
      {field}
      {notes}
    </div>
  );
}
