import type { ActionItem } from "./aftermath.ts";
import type { IncidentRecord } from "./record.ts";

/** An action item that outlives its incident's record. */
export interface KeptItem {
  channel: string;
  /** The incident's id for people. */
  name: string;
  title: string;
  severityName: string;
  private: boolean;
  /** Who is asked about it as long as nobody has it; "" if nobody is. */
  looksAfter: string;
  item: ActionItem;
  /** The causes that changed it last. */
  causes: string[];
  /** When somebody was reminded of it, milliseconds since 1970; 0 = never. */
  remindedAt: number;
  /** Before this nobody is reminded: it is night there. Milliseconds since 1970. */
  notBefore: number;
}

/** The action items that live on when the incident's record is put away: those that are open. */
export function itemsToKeep(record: IncidentRecord): KeptItem[] {
  const { channel, name, title, severityName } = record;
  return record.actionItems.filter(({ ended }) => !ended).map((item) => ({
    channel,
    name,
    title,
    severityName,
    private: record.private,
    looksAfter: looksAfter(record),
    item,
    causes: [],
    remindedAt: 0,
    notBefore: 0,
  }));
}

/** Who sees to it that somebody has each action item; "" if nobody does. */
export function looksAfter(
  { review, roles, declarer }: Pick<
    IncidentRecord,
    "review" | "roles" | "declarer"
  >,
): string {
  return review?.owner || roles.commander || declarer;
}

/** Of a private incident's only those to whom it was given, since its channel can be asked no more. */
export function mayKnowItem(
  { private: isPrivate, looksAfter, item }: KeptItem,
  person: string,
): boolean {
  return !isPrivate || person === (item.owner || looksAfter);
}
