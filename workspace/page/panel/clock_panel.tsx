import { useState } from "preact/hooks";
import { usePage } from "../context.ts";
import { Icon } from "../icon.tsx";
import { ago, fullMoment, slackDate } from "../mrkdwn/dates.ts";
import type { ClockView } from "../protocol.ts";

const SPEEDS: [factor: number, text: string, hint: string][] = [
  [0, "Stands", "Nothing becomes due by itself"],
  [1, "Runs", "With the clock of this machine"],
  [60, "Runs fast", "A minute in a second; while app code runs, no faster"],
];

const STEPS: [ms: number, text: string][] = [
  [5 * 60_000, "5 minutes on"],
  [60 * 60_000, "1 hour on"],
];

/** The workspace's time: how it goes, and how to let it pass. */
export function ClockPanel() {
  const { state, now } = usePage();
  const { tz } = state.people[state.me]!;
  return (
    <div class="panel-body clock">
      <p class="clock-now">
        <Icon name="clock" />
        <time dateTime={new Date(now).toISOString()}>
          {fullMoment(now, tz)}
        </time>
      </p>
      {state.clock.canRun
        ? <Speeds clock={state.clock} />
        : <p class="hint">A test holds this clock: it stands.</p>}
      <Moves clock={state.clock} />
    </div>
  );
}

function Speeds({ clock }: { clock: ClockView }) {
  const { act } = usePage();
  const isFast = clock.mode === "runs fast";
  return (
    <fieldset class="choices">
      <legend>How it goes</legend>
      {SPEEDS.map(([factor, text, hint]) => (
        <div key={factor} class="choice">
          <input
            id={`clock-${factor}`}
            type="radio"
            name="clock"
            checked={factor === clock.factor || factor > 1 && isFast}
            aria-describedby={`clock-${factor}-hint`}
            onChange={() => act({ do: "setClock", factor })}
          />
          <label for={`clock-${factor}`}>{text}</label>
          <p class="hint" id={`clock-${factor}-hint`}>{hint}</p>
        </div>
      ))}
    </fieldset>
  );
}

function Moves({ clock }: { clock: ClockView }) {
  const { state, act, now } = usePage();
  const [isMoving, setMoving] = useState(false);
  const { tz } = state.people[state.me]!;
  const { next } = clock;
  const move = async (how: Parameters<typeof act>[0]) => {
    if (isMoving) return;
    setMoving(true);
    await act(how);
    setMoving(false);
  };
  return (
    <section aria-busy={isMoving}>
      <h3>Let time pass</h3>
      <p class="doing-buttons">
        {STEPS.map(([ms, text]) => (
          <button
            type="button"
            key={ms}
            class="button"
            onClick={() => move({ do: "advanceClock", ms })}
          >
            {text}
          </button>
        ))}
      </p>
      <h3>Due next</h3>
      {next
        ? (
          <>
            <p>
              <bdi>{next.name || "A time limit of Slack’s"}</bdi>
            </p>
            <p class="hint">
              {slackDate(
                next.at / 1000,
                "{date_short_pretty} at {time_secs}",
                tz,
                now,
              )}, {ago(next.at, now)}
            </p>
            <p class="doing-buttons">
              <button
                type="button"
                class="button primary"
                onClick={() => move({ do: "jumpClock" })}
              >
                Jump there
              </button>
            </p>
          </>
        )
        : <p class="empty-line">Nothing is due.</p>}
    </section>
  );
}
