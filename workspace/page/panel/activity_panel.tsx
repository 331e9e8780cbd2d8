import { useState } from "preact/hooks";
import { usePage } from "../context.ts";
import { Icon } from "../icon.tsx";
import { slackDate } from "../mrkdwn/dates.ts";
import type { ActivityView } from "../protocol.ts";

const ICONS = { info: "dot", warn: "info", error: "warning" } as const;

/** What the app did, newest first, as `slack activity` would tell it. */
export function ActivityPanel() {
  const { state } = usePage();
  const [trace, setTrace] = useState<string>();
  const [isErrors, setErrors] = useState(false);
  const shown = state.activity.filter((line) =>
    (!trace || line.trace === trace) && (!isErrors || line.level !== "info")
  );
  return (
    <div class="panel-body activity">
      <div class="activity-filter">
        <label>
          <input
            type="checkbox"
            checked={isErrors}
            onChange={(event) => setErrors(event.currentTarget.checked)}
          />
          Only warnings and errors
        </label>
        {trace && (
          <button
            type="button"
            class="chip"
            onClick={() => setTrace(undefined)}
          >
            Only run {trace} <Icon name="close" size={12} />
          </button>
        )}
      </div>
      {shown.length === 0 && (
        <p class="empty">
          {state.activity.length
            ? "Nothing of that kind."
            : "Nothing has happened yet. Run a shortcut and its steps appear here."}
        </p>
      )}
      <ol>
        {shown.map((line) => (
          <Line key={line.id} line={line} follow={setTrace} />
        ))}
      </ol>
    </div>
  );
}

function Line(
  { line, follow }: { line: ActivityView; follow(trace: string): void },
) {
  const { state, now } = usePage();
  const { tz } = state.people[state.me]!;
  return (
    <li class={`activity-line activity-${line.level}`}>
      <details>
        <summary>
          <Icon name={ICONS[line.level]} size={16} />
          <span class="activity-text">{line.text}</span>
          <time>{slackDate(line.at / 1000, "{time_secs}", tz, now)}</time>
        </summary>
        <p class="activity-facts">
          <code>{line.event}</code>
          {line.trace && (
            <button
              type="button"
              class="link-button"
              onClick={() => follow(line.trace!)}
            >
              Only this run ({line.trace})
            </button>
          )}
        </p>
        {line.details !== undefined && (
          <pre>{typeof line.details === "string" ? line.details : JSON.stringify(line.details, null, 2)}</pre>
        )}
      </details>
    </li>
  );
}
