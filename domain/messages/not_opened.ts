import { section, typed, workflowButton } from "./blocks.ts";
import type { Message } from "./message.ts";
import type { FinishButton } from "./opened.ts";
import { reason } from "./problems.ts";

/** The private message to the declarer when there is no channel: nothing typed is lost. */
export function notOpened(
  declaration: { title: string },
  code: string,
  finish: FinishButton | undefined,
): Message {
  const head = `Your incident is not open yet: ${reason(code)}`;
  return {
    text: head,
    blocks: [
      section(head),
      typed(declaration.title),
      section(
        "What you wrote is kept. Incd tries again every five minutes for an hour",
      ),
      ...(finish
        ? [workflowButton("finish", "Finish", finish.triggerUrl, {
          declaration: finish.declaration,
        })]
        : []),
    ],
  };
}
