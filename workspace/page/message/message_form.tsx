import type { ComponentChildren } from "preact";
import { useId, useMemo, useState } from "preact/hooks";
import { FormContext } from "../blocks/form_context.ts";
import { askOptions } from "../connection.ts";
import { usePage } from "../context.ts";
import { formState } from "../forms/form_state.ts";
import type { FormState } from "../acts.ts";
import type { MessageView } from "../protocol.ts";

/** What can be pressed and chosen in a message goes to the app from here. */
export function MessageForm(
  { message, channelId, children }: {
    message: MessageView;
    channelId: string;
    children: ComponentChildren;
  },
) {
  const { act, state } = usePage();
  // Not the ts: a message may stand in its channel and in its thread at once.
  const id = useId();
  const [touched, setTouched] = useState<FormState>({});
  const values = useMemo(
    () => formState(message.blocks ?? [], touched),
    [message.blocks, touched],
  );
  const place = { channel: channelId, messageTs: message.ts };
  return (
    <FormContext.Provider
      value={{
        surface: "message",
        id,
        values,
        errors: {},
        change: setTouched,
        press: (action, state) =>
          act({ do: "blockAction", ...place, action, state }),
        pressWorkflowButton: (actionId) =>
          act({ do: "workflowButton", ...place, actionId }),
        suggest: (query) => askOptions({ as: state.me, ...place, ...query }),
      }}
    >
      {children}
    </FormContext.Provider>
  );
}
