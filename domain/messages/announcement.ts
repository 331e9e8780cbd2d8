import type { IncidentRecord } from "../incident/record.ts";
import { statusOf } from "../incident/lifecycle.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { cut, escape } from "../text.ts";
import { context, fields, header, typed } from "./blocks.ts";
import { moment } from "./dates.ts";
import type { Message } from "./message.ts";

/** What the rest of the company needs of the description. */
const DESCRIPTION_MAX = 300;

/** What everybody reads in the announcement channel. Never for private incidents. */
export function announcement(record: IncidentRecord): Message {
  const by = record.declarer ? `<@${record.declarer}>` : escape(record.source);
  return {
    text: `${escape(record.severityName)} incident: ${
      escape(record.title)
    }. Follow <#${record.channel}>`,
    blocks: [
      header(record.title),
      fields([
        `*Severity*\n${escape(record.severityName)}`,
        `*Status*\n${STATUS_NAMES[statusOf(record.lifecycle)]}`,
        `*Channel*\n<#${record.channel}>`,
        `*Incident commander*\n${
          record.roles.commander ? `<@${record.roles.commander}>` : "nobody yet"
        }`,
      ]),
      ...(record.description
        ? [typed(cut(record.description, DESCRIPTION_MAX))]
        : []),
      context(
        `${escape(record.typeName)}, declared by ${by} ${
          moment(record.declaredAt, "{date_short_pretty} at {time}")
        }`,
      ),
    ],
  };
}
