import type { News } from "../setup/news.ts";
import { context, section } from "./blocks.ts";
import type { Message } from "./message.ts";
import { lines } from "./setup.ts";

/** What Incd's admins read after the daily self-test, when something has changed. */
export function selfTestNews({ broke, still, mended }: News): Message {
  const head = broke.length
    ? "Incd has found something to mend"
    : still.length
    ? "Something in Incd still waits to be mended"
    : "✓ What was wrong with Incd is mended";
  return {
    text: head,
    blocks: [
      section(`*${head}*`),
      ...(broke.length ? [section(lines(broke))] : []),
      ...(still.length
        ? [section(`*For a week or longer*\n${lines(still)}`)]
        : []),
      ...(mended.length
        ? [section(
          `*Mended*\n${
            lines(mended.map((sentence) => ({ key: "", sentence })))
          }`,
        )]
        : []),
      context(
        "From Incd's daily look at itself. The same is not told every day",
      ),
    ],
  };
}
