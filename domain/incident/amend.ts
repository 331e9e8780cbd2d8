import { DESCRIPTION_MAX, TITLE_MAX } from "../declaration/declare.ts";
import { allow, type Decision, type Refusal, refuse } from "../decision.ts";
import { characters, oneLine } from "../text.ts";
import type { IncidentEvent } from "./events.ts";
import { possible } from "./possible.ts";
import type { IncidentState } from "./record.ts";

/** What is done, as in "Cannot <what>". */
export const AMEND = "amend the incident";

/** What shall be other than it was; what is absent stays. */
export interface Amendment {
  by: string;
  title?: string;
  type?: { id: string; name: string };
  description?: string;
}

/**
 * Corrects what was said when it was declared. The channel keeps its name: by it
 * people and links find the incident.
 */
export function amend(
  state: Pick<IncidentState, "lifecycle" | "title" | "type" | "description">,
  { by, type, ...said }: Amendment,
): Decision<IncidentEvent> {
  const can = possible(state.lifecycle, "amend");
  if (!can.ok) return can;
  const title = said.title === undefined ? state.title : oneLine(said.title);
  const description = said.description === undefined
    ? state.description
    : said.description.trim();
  const wrong = whyNot(title, description);
  if (wrong) return wrong;
  const changed = {
    ...(title === state.title ? {} : { title }),
    ...(type && type.id !== state.type ? { type } : {}),
    ...(description === state.description ? {} : { description }),
  };
  return Object.keys(changed).length
    ? allow({ kind: "amended", by, ...changed })
    : refuse("nothing_changed", `Cannot ${AMEND}: nothing was changed`);
}

function whyNot(title: string, description: string): Refusal | undefined {
  if (!title) {
    return refuse("title_missing", `Cannot ${AMEND}: it needs a title`);
  }
  if (characters(title) > TITLE_MAX) {
    return refuse(
      "title_too_long",
      `Cannot ${AMEND}: the title has ${
        characters(title)
      } characters, at most ${TITLE_MAX} are possible`,
    );
  }
  if (characters(description) > DESCRIPTION_MAX) {
    return refuse(
      "description_too_long",
      `Cannot ${AMEND}: the description has ${
        characters(description)
      } characters, at most ${DESCRIPTION_MAX} are possible`,
    );
  }
}
