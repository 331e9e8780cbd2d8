import { fromItem } from "../../datastores/incidents/item.ts";
import type { IncidentRecord } from "../../domain/incident/record.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import { stored } from "./incd.ts";

/** The hot record of an incident, by its channel's name at birth. */
export async function recordIn(
  running: RunningWorkspace,
  name: string,
): Promise<IncidentRecord> {
  const item = (await stored(running, "incidents")).find((one) =>
    one.name === name
  );
  const record = item && fromItem(item);
  if (!record) throw new Error(`There is no incident called "${name}"`);
  return record;
}
