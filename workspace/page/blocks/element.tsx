import { Button, Overflow } from "./button.tsx";
import { Checkboxes, RadioButtons } from "./choices.tsx";
import { DateInput } from "./date_input.tsx";
import type { ElementProps } from "./form_context.ts";
import { ExternalSelect } from "./external_select.tsx";
import { ChannelSelect, PeopleSelect, StaticSelect } from "./select.tsx";
import { TextInput } from "./text_input.tsx";

/** One interactive element of Block Kit. */
export function Element(props: ElementProps) {
  const { element } = props;
  switch (element.type) {
    case "button":
    case "workflow_button":
      return <Button {...props} />;
    case "overflow":
      return <Overflow {...props} />;
    case "plain_text_input":
    case "email_text_input":
    case "url_text_input":
    case "number_input":
      return <TextInput {...props} />;
    case "static_select":
    case "multi_static_select":
      return <StaticSelect {...props} />;
    case "external_select":
    case "multi_external_select":
      return <ExternalSelect {...props} />;
    case "users_select":
    case "multi_users_select":
      return <PeopleSelect {...props} />;
    case "channels_select":
    case "multi_channels_select":
    case "conversations_select":
    case "multi_conversations_select":
      return <ChannelSelect {...props} />;
    case "radio_buttons":
      return <RadioButtons {...props} />;
    case "checkboxes":
      return <Checkboxes {...props} />;
    case "datepicker":
    case "timepicker":
    case "datetimepicker":
      return <DateInput {...props} />;
    case "image":
      return (
        <img
          class="accessory-image"
          src={element.image_url}
          alt={element.alt_text}
        />
      );
    default:
      return (
        <p class="block-unknown">
          Slack shows an element of the type “{element.type}” here, which this
          page does not draw.
        </p>
      );
  }
}
