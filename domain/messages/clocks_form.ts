import type { RefusalCode } from "../decision.ts";
import { readClock } from "../incident/clocks.ts";
import type { ClockName } from "../incident/end_events.ts";
import type { Lifecycle } from "../incident/lifecycle.ts";
import { WHY_MAX } from "../incident/reopen.ts";
import { STATUS_NAMES } from "../incident/status.ts";
import { context } from "./blocks.ts";
import { dayAndClock, moment } from "./dates.ts";
import { mark } from "./figures.ts";
import { choice, choices, dayAndTime, plain, words } from "./inputs.ts";
import type { Block } from "./message.ts";
import type { Modal } from "./modal.ts";

/** Callback id of its view. */
export const CLOCKS_FORM = "edit_clocks";

/** Field of the clocks that are set back to what was measured. */
export const SET_BACK = "set_back";

/** How many phases and times of impact can be edited: the newest. */
const PHASES_SHOWN = 20;
const IMPACTS_SHOWN = 5;

/** The form *Edit clocks*: each clock with its value, and what had been measured where somebody set it. */
export function clocksForm(lifecycle: Lifecycle, timeZone: string): Modal {
  const shown = clocksOf(lifecycle);
  const set = shown.filter(({ clock }) => readClock(lifecycle, clock)?.set);
  return {
    type: "modal",
    callback_id: CLOCKS_FORM,
    notify_on_close: true,
    title: plain("Edit clocks"),
    submit: plain("Save"),
    close: plain("Cancel"),
    blocks: [
      ...shown.flatMap(({ clock, name }) => field(lifecycle, clock, name)),
      ...(set.length
        ? [choices(
          {
            id: SET_BACK,
            label: "Set back to what was measured",
            hint: `Times of ${timeZone}`,
            optional: true,
          },
          set.map(({ clock, name }) => ({
            id: clock,
            name: `${name}: ${
              dayAndClock(readClock(lifecycle, clock)!.set!.measured, timeZone)
            }`,
          })),
          [],
          "None",
        )]
        : []),
      choice(
        { id: "how", label: "How sure is it?" },
        [
          { id: "edited", name: "Known: there is proof of it" },
          { id: "estimated", name: "Estimated: figures say so" },
        ],
        "edited",
      ),
      words({ id: "why", label: "How do you know?" }, "", {
        max: WHY_MAX,
        multiline: true,
        placeholder: "The dashboard shows the first errors at 08:52",
      }),
    ],
  };
}

/** All clocks that can be edited, in the order in which they ran, with names for people. */
export function clocksOf(
  lifecycle: Lifecycle,
): { clock: ClockName; name: string }[] {
  const { acknowledged, phases, impacts = [] } = lifecycle;
  const counted = (name: string, n: number, all: number) =>
    all > 1 ? `${name} (${n + 1})` : name;
  return [
    { clock: "detected", name: "First noticed" },
    ...(acknowledged
      ? [{ clock: "acknowledged" as const, name: "Acknowledged" }]
      : []),
    ...phases.map(({ status }, n) => ({
      clock: `phase/${n}` as const,
      name: counted(
        STATUS_NAMES[status],
        phases.slice(0, n).filter((one) => one.status === status).length,
        phases.filter((one) => one.status === status).length,
      ),
    })).slice(-PHASES_SHOWN),
    ...impacts.flatMap((_, n) => [
      {
        clock: `impact/${n}/start` as const,
        name: counted("It began to hurt", n, impacts.length),
      },
      {
        clock: `impact/${n}/end` as const,
        name: counted("It stopped hurting", n, impacts.length),
      },
    ]).slice(-2 * IMPACTS_SHOWN),
  ];
}

function field(
  lifecycle: Lifecycle,
  clock: ClockName,
  label: string,
): Block[] {
  const { at, set } = readClock(lifecycle, clock)!;
  return [
    dayAndTime({ id: clock, label }, at),
    ...(set
      ? [
        context(
          `${mark({ sure: set.how, by: set.by })}; ${
            moment(set.measured, "{date_short} {time}")
          } was measured`,
        ),
      ]
      : []),
  ];
}

/** The field under which a refusal is shown. */
export function clocksFieldOf(code: RefusalCode): string | undefined {
  return code === "text_missing" ? "why" : undefined;
}
