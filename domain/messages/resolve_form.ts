import type { RefusalCode } from "../decision.ts";
import type { Evident } from "../incident/end_events.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { CUSTOMERS_MAX, FIX_MAX } from "../incident/resolve.ts";
import { temporaryChanges } from "../incident/revisit.ts";
import { UPDATE_TEXT_MAX } from "../incident/update.ts";
import { context } from "./blocks.ts";
import { dayAndClock } from "./dates.ts";
import { EVIDENCE_NAMES } from "./figures.ts";
import { type Choice, choice, dayAndTime, plain, words } from "./inputs.ts";
import type { Block } from "./message.ts";
import type { Modal } from "./modal.ts";
import { revertedField } from "./settle_fields.ts";

/** Callback id of its view. */
export const RESOLVE_FORM = "resolve";

/** The choice of another moment than the evidence says, and that it hurt nobody. */
export const TYPED = "typed";
export const NOBODY_HURT = "nobody";

/** The fields of a moment, and those in which another one is given. */
export const MOMENTS = { start: "start_at", end: "end_at" } as const;

/** What the form is drawn from. */
export interface DrawnEnd {
  starts: Evident[];
  ends: Evident[];
  /** IANA name of the team's clocks. */
  timeZone: string;
  /** What was typed elsewhere before. */
  text: string;
  customers: string;
}

/** The form *Resolve*: what fixed it must be said; the rest has an answer already. */
export function resolveForm(
  record: IncidentRecord,
  { starts, ends, timeZone, text, customers }: DrawnEnd,
): Modal {
  const other = { id: TYPED, name: "At another time: asked next" };
  const started = starts.map((one) => evidence(one, timeZone));
  const ended = ends.map((one) => evidence(one, timeZone));
  return {
    type: "modal",
    callback_id: RESOLVE_FORM,
    notify_on_close: true,
    title: plain("Resolve"),
    submit: plain("Resolve"),
    close: plain("Cancel"),
    blocks: [
      words({ id: "fix", label: "What fixed it?" }, "", {
        max: FIX_MAX,
        multiline: true,
        placeholder: "Rolled back the deploy. Or: it went away by itself",
      }),
      choice(
        { id: "start", label: "When did it begin to hurt?" },
        [...started, other, { id: NOBODY_HURT, name: "It hurt nobody" }],
        started[0]!.id,
      ),
      choice(
        {
          id: "end",
          label: "When did it stop?",
          hint: `Times of ${timeZone}. Edit clocks can correct them later`,
        },
        [...ended, other],
        ended[0]!.id,
      ),
      ...revertedField(temporaryChanges(record)),
      words(
        {
          id: "customers",
          label: "Who was affected, how many?",
          optional: true,
        },
        customers,
        { max: CUSTOMERS_MAX, multiline: true },
      ),
      words(
        {
          id: "text",
          label: "Final update",
          hint: "Everybody who follows reads it, with how long it took",
          optional: true,
        },
        text,
        { max: UPDATE_TEXT_MAX, multiline: true },
      ),
      context("Reminders and open asks stop. If it comes back: *Reopen*"),
    ],
  };
}

/**
 * The same view with a field for each moment that is at another time; what was
 * filled in stays, since fields keep their ids.
 *
 * @param now Milliseconds since 1970.
 */
export function withMoments(
  view: { blocks: Block[] } & Record<string, unknown>,
  asked: (keyof typeof MOMENTS)[],
  now: number,
): Modal {
  const { callback_id, title, submit, close, private_metadata } =
    view as unknown as Modal;
  const pickers: string[] = Object.values(MOMENTS);
  return {
    type: "modal",
    callback_id,
    title,
    ...(submit ? { submit } : {}),
    ...(close ? { close } : {}),
    notify_on_close: true,
    private_metadata: private_metadata ?? "",
    blocks: view.blocks
      .filter(({ block_id }) => !pickers.includes(String(block_id)))
      .flatMap((block) => {
        const which = asked.find((field) => field === block.block_id);
        return which ? [block, picker(which, likely(block) ?? now)] : [block];
      }),
  };
}

/** What the evidence says first, milliseconds since 1970: the other moment is near it. */
function likely({ element }: Block): number | undefined {
  const { initial_option } = element as {
    initial_option?: { value: string };
  };
  return initial_option && chosenEvidence(initial_option.value)?.at;
}

function picker(which: keyof typeof MOMENTS, at: number): Block {
  return dayAndTime({
    id: MOMENTS[which],
    label: which === "start" ? "It began to hurt" : "It stopped hurting",
    hint: "By your own clock. Everybody reads it by theirs",
  }, at);
}

function evidence({ at, from }: Evident, timeZone: string): Choice {
  return {
    id: `${from}/${at}`,
    name: from === "resolved"
      ? "Now"
      : `With ${EVIDENCE_NAMES[from]}: ${dayAndClock(at, timeZone)}`,
  };
}

/** What a choice of evidence says; nothing where it is none. */
export function chosenEvidence(id: string): Evident | undefined {
  const [from = "", at = ""] = id.split("/");
  return from in EVIDENCE_NAMES && /^\d+$/.test(at)
    ? { from: from as Evident["from"], at: Number(at) }
    : undefined;
}

/** The field under which a refusal is shown. */
export function resolveFieldOf(code: RefusalCode): string | undefined {
  switch (code) {
    case "text_missing":
      return "fix";
    case "clocks_out_of_order":
      return "end";
    default:
      return undefined;
  }
}
