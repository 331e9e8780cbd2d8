import { answerAsk } from "../../../commands/answer_ask.ts";
import type { IncidentForm } from "../../../commands/incident_form.ts";
import { allow } from "../../../domain/decision.ts";
import {
  ASK_DOINGS,
  asksMeant,
  noSuchAsk,
} from "../../../domain/incident/answer_ask.ts";
import { possible } from "../../../domain/incident/possible.ts";
import { SOMEONE_ELSE } from "../../../domain/messages/ask.ts";
import {
  INSTEAD,
  someoneElseForm,
} from "../../../domain/messages/someone_else_form.ts";
import { valueOf } from "../../../slack/form.ts";

const WHAT = ASK_DOINGS.someone_else;

/** Whoever was asked for help passes it on. */
export function someoneElse(ask: string): IncidentForm {
  return {
    id: SOMEONE_ELSE,
    title: "Try someone else",
    command: "escalate",
    what: WHAT,
    view({ record }) {
      const can = possible(record.lifecycle, "answer_ask", WHAT);
      if (!can.ok) return can;
      if (!asksMeant(record, ask).length) return noSuchAsk("someone_else", []);
      return allow({
        view: someoneElseForm(record.channel),
        metadata: { ask },
      });
    },
    submit: (slack, { channel, person, cause, values, metadata }) => {
      const [instead] = valueOf(values, INSTEAD).selected_users ?? [];
      return answerAsk(slack, {
        channel,
        person,
        cause,
        ask: metadata.ask,
        reply: "someone_else",
        instead: instead ?? "",
      });
    },
  };
}
