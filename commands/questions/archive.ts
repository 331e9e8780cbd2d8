import { allow } from "../../domain/decision.ts";
import { archiveNow } from "../../domain/incident/archive.ts";
import { archiveConfirm, keptOpen } from "../../domain/messages/archive.ts";
import { incidentFor } from "../incident_for.ts";
import { archiveChannelNow, keepChannelOpen } from "../keep_open.ts";
import { type Question, unknownAnswer } from "./question.ts";

const WHAT = "answer about the archive";

/** Whether a channel is archived when its time has come, later, or now. */
export const aboutArchive: Question = {
  what: WHAT,
  async answer(slack, { answer, channel, person, cause }) {
    const asked = { channel, person, cause };
    switch (answer) {
      case "keep": {
        const kept = await keepChannelOpen(slack, asked);
        if (!kept.ok) return kept;
        const { record, unfinished } = kept.value;
        return allow({ unfinished, said: keptOpen(record) });
      }
      // A workflow button asks nothing back: the second one does it.
      case "now": {
        const found = await incidentFor(slack, { ...asked, what: WHAT });
        if (!found.ok) return found;
        const may = archiveNow(found.value, person, Date.now());
        if (!may.ok) return may;
        return allow({ unfinished: [], said: archiveConfirm(found.value) });
      }
      case "confirmed": {
        const done = await archiveChannelNow(slack, asked);
        if (!done.ok) return done;
        return allow({
          unfinished: done.value.unfinished,
          said:
            `✓ <#${channel}> is exported now, then archived. That takes up to half an hour`,
        });
      }
      default:
        return unknownAnswer(WHAT, answer);
    }
  },
};
