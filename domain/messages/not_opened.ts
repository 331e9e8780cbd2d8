import type { Asked } from "../declaration/declare.ts";
import { escape } from "../text.ts";
import { actions, section, typed, workflowButton } from "./blocks.ts";
import type { Message } from "./message.ts";
import type { FinishButton } from "./opened.ts";
import { reason } from "./problems.ts";

/** When there is no channel yet, to the declarer or about a monitor's incident: nothing said is lost. */
export function notOpened(
  asked: Asked,
  code: string,
  finish: FinishButton | undefined,
): Message {
  const whose = asked.source
    ? `An incident from ${escape(asked.source)}`
    : "Your incident";
  const head = `${whose} is not open yet: ${reason(code)}`;
  return {
    text: head,
    blocks: [
      section(head),
      typed(asked.title || "No title"),
      section(
        "Nothing of it is lost. Incd tries again every five minutes for an hour",
      ),
      ...(finish
        ? [actions([workflowButton("finish", "Finish", finish.triggerUrl, {
          declaration: finish.declaration,
        })])]
        : []),
    ],
  };
}
