import type {
  IncidentForm,
  Submitted,
} from "../../../commands/incident_form.ts";
import { note } from "../../../commands/note.ts";
import { allow } from "../../../domain/decision.ts";
import { NOTING, triedWord } from "../../../domain/incident/note.ts";
import { timelineAddForm } from "../../../domain/messages/timeline_forms.ts";
import type { Slack } from "../../../slack/api.ts";
import { valueOf } from "../../../slack/form.ts";

/** Something that happened and that nobody has written down. */
export const ADD: IncidentForm = {
  id: "timeline_add",
  title: "Add to the timeline",
  command: "timeline",
  what: NOTING,
  view: ({ now }) =>
    allow({
      view: timelineAddForm(now),
      metadata: { shown: Math.floor(now / 1000) },
    }),
  submit,
  fieldOf: (code) =>
    code.startsWith("text_")
      ? "text"
      : code.startsWith("time_")
      ? "when"
      : undefined,
};

async function submit(
  slack: Slack,
  { channel, person, cause, values, metadata }: Submitted,
) {
  const when: number | undefined = valueOf(values, "when").selected_date_time;
  const tried = triedWord(
    valueOf(values, "tried").selected_option?.value ?? "",
  );
  if (!tried.ok) return tried;
  return await note(slack, {
    channel,
    person,
    cause,
    text: valueOf(values, "text").value ?? "",
    tried: tried.value,
    // Who left it as it was means now, and a picker knows no seconds.
    ...(!when || when === metadata.shown ? {} : { at: when * 1000 }),
  });
}
