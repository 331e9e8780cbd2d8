import type { IncidentRecord } from "../incident/record.ts";
import { section } from "./blocks.ts";
import type { Message } from "./message.ts";

/** The first message where a closed incident goes on: what is kept, and where the rest is. */
export function goesOn(
  { movedFrom }: Pick<IncidentRecord, "movedFrom">,
): Message {
  const text =
    `This incident was closed and goes on here. What was said before stands in <#${movedFrom}>, which is archived; timeline, roles, tasks, action items and clocks have come along`;
  return { text, blocks: [section(text)] };
}
