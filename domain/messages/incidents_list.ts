import { counts, LIST_NAMES, type ListId, LISTS } from "../incident/listing.ts";
import { isOver, statusOf } from "../incident/lifecycle.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { cut, escape, oneLine } from "../text.ts";
import { section } from "./blocks.ts";
import { moment } from "./dates.ts";
import { choice, plain } from "./inputs.ts";
import type { Block } from "./message.ts";
import type { Modal } from "./modal.ts";

/** Callback id of its view. */
export const INCIDENTS_LIST = "incidents_list";

/** How many are shown: Slack takes a hundred blocks, people fewer. */
const SHOWN = 40;

/** The choice of all severities. */
export const EVERY_SEVERITY = "every";

/** What is chosen in the list. */
export interface Chosen {
  list: ListId;
  /** A severity's id, or EVERY_SEVERITY. */
  severity: string;
}

/**
 * A list of incidents, with what to choose another one.
 *
 * @param incidents All of the list, of every severity.
 * @param complete Whether all incidents could be looked at.
 * @param now Milliseconds since 1970.
 */
export function incidentsList(
  incidents: IncidentRecord[],
  { list, severity }: Chosen,
  severities: { id: string; name: string }[],
  { complete, now }: { complete: boolean; now: number },
): Modal {
  const shown = severity === EVERY_SEVERITY
    ? incidents
    : incidents.filter((record) => record.severity === severity);
  const more = shown.length - SHOWN;
  return {
    type: "modal",
    callback_id: INCIDENTS_LIST,
    notify_on_close: true,
    title: plain("Incidents"),
    submit: plain("Show"),
    close: plain("Close"),
    blocks: [
      choice(
        { id: "list", label: "Which" },
        LISTS.map((id) => ({ id, name: LIST_NAMES[id] })),
        list,
      ),
      choice(
        { id: "severity", label: "Severity" },
        [{ id: EVERY_SEVERITY, name: "All" }, ...severities],
        severity,
      ),
      section(heading(incidents, list)),
      ...(incidents.length && !shown.length
        ? [section("None of that severity")]
        : []),
      ...shown.slice(0, SHOWN).map((record) => entry(record, now)),
      ...(more > 0
        ? [section(`and ${more} more: choose a severity above`)]
        : []),
      ...(complete ? [] : [
        section(
          "Slack was too slow to look at every incident: some may be missing here",
        ),
      ]),
    ],
  };
}

function heading(incidents: IncidentRecord[], list: ListId): string {
  if (!incidents.length) return EMPTY[list];
  const parts = counts(incidents).map(([name, n]) => `${n} ${escape(name)}`);
  return `*${LIST_NAMES[list]}: ${incidents.length}* (${parts.join(", ")})`;
}

const EMPTY: Record<ListId, string> = {
  open: "No incident is open. Type /incident to declare one",
  recent: "There was no incident in the last 7 days",
  mine:
    "You hold no role and no task, and have declared nothing in the last 7 days",
};

function entry(record: IncidentRecord, now: number): Block {
  const { channel, severityName, title, lifecycle, roles } = record;
  const { commander } = roles;
  const overdue = !isOver(lifecycle) && record.nextUpdateAt &&
    record.nextUpdateAt < now;
  return section([
    `*${escape(severityName)}* <#${channel}> ${
      escape(cut(oneLine(title), 150))
    }${record.private ? " (private)" : ""}`,
    [
      `${STATUS_NAMES[statusOf(lifecycle)]} since ${
        moment(lifecycle.phases.at(-1)!.at, "{ago}")
      }`,
      commander ? `led by <@${commander}>` : "nobody is in command",
      ...(overdue
        ? [`:warning: update due ${moment(record.nextUpdateAt, "{ago}")}`]
        : []),
    ].join("  ·  "),
  ].join("\n"));
}

/** The open incidents in a few plain lines, for a workflow's own message; cut at `max` characters. */
export function incidentsInWords(
  incidents: IncidentRecord[],
  max: number,
): string {
  if (!incidents.length) return "No incident is open";
  const lines = incidents.map(({ severityName, name, title, lifecycle }) =>
    `${severityName} #${name}: ${oneLine(title)} (${
      STATUS_NAMES[statusOf(lifecycle)]
    })`
  );
  return cut(lines.join("\n"), max);
}
