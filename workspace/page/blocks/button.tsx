import { useState } from "preact/hooks";
import { ConfirmDialog } from "../controls/confirm_dialog.tsx";
import { Menu } from "../controls/menu.tsx";
import { Icon } from "../icon.tsx";
import { PlainText } from "../mrkdwn/mrkdwn.tsx";
import { type ElementProps, type Json, useForm } from "./form_context.ts";

/** A button that tells the app, opens a link or starts a workflow. */
export function Button({ block, element }: ElementProps) {
  const form = useForm();
  const [isBusy, setBusy] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [warning, setWarning] = useState<string>();

  const press = async () => {
    setAsking(false);
    setBusy(true);
    const result = element.type === "workflow_button"
      ? await form.pressWorkflowButton(element.action_id)
      : await form.press(pressed(block, element), form.values);
    setWarning(!result.ok && result.warning ? result.error : undefined);
    setBusy(false);
  };
  const face = (
    <>
      {element.type === "workflow_button" && <Icon name="bolt" size={16} />}
      <PlainText text={element.text.text} />
    </>
  );
  const classes = `button ${element.style ?? ""} ${isBusy ? "is-busy" : ""}`;
  if (element.url) {
    return (
      <a
        class={classes}
        href={/^(https?|mailto):/i.test(element.url) ? element.url : undefined}
        target="_blank"
        rel="noreferrer"
        onClick={() => void press()}
      >
        {face}
      </a>
    );
  }
  return (
    <>
      <button
        type="button"
        class={classes}
        aria-label={element.accessibility_label}
        aria-busy={isBusy}
        onClick={() => {
          if (isBusy) return;
          if (element.confirm) setAsking(true);
          else press();
        }}
      >
        {face}
      </button>
      {warning && (
        <span class="button-warning" role="img" aria-label={warning}>
          <Icon name="warning" />
        </span>
      )}
      {isAsking && (
        <ConfirmDialog
          confirm={element.confirm}
          accept={press}
          refuse={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** Three dots that open a short list. */
export function Overflow({ block, element, label }: ElementProps) {
  const form = useForm();
  const [asked, setAsked] = useState<Json>();
  const choose = (option: Json) => {
    setAsked(undefined);
    form.press({
      type: "overflow",
      action_id: element.action_id,
      block_id: block.block_id,
      selected_option: option,
    }, form.values);
  };
  return (
    <>
      <Menu
        label={label ? `More for ${label}` : "More"}
        menuLabel="More"
        buttonClass="button overflow-button"
        items={element.options.map((option: Json) => ({
          key: option.value,
          content: <PlainText text={option.text.text} />,
          choose: () => element.confirm ? setAsked(option) : choose(option),
        }))}
      >
        <Icon name="more" />
      </Menu>
      {asked && (
        <ConfirmDialog
          confirm={element.confirm}
          accept={() => choose(asked)}
          refuse={() => setAsked(undefined)}
        />
      )}
    </>
  );
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
