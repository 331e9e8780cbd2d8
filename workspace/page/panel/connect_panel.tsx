import { useState } from "preact/hooks";
import { usePage } from "../context.ts";
import { Icon } from "../icon.tsx";
import { ago, slackDate } from "../mrkdwn/dates.ts";

/** How to reach the app from outside of the page. */
export function ConnectPanel() {
  const { state, now } = usePage();
  const { tz } = state.people[state.me]!;
  const { url, token } = state.api;
  return (
    <div class="panel-body connect">
      <section>
        <h3>Webhook triggers</h3>
        <p class="hint">
          A monitor or script starts a workflow by sending flat JSON to its
          address. The address is the secret.
        </p>
        {state.webhooks.length === 0 && (
          <p class="empty-line">The app has no webhook trigger.</p>
        )}
        {state.webhooks.map((webhook) => (
          <Command
            key={webhook.id}
            title={webhook.name}
            command={webhook.curl}
          />
        ))}
      </section>
      <section>
        <h3>Scheduled triggers</h3>
        {state.schedules.length === 0 && (
          <p class="empty-line">The app has no scheduled trigger.</p>
        )}
        <ul class="schedules">
          {state.schedules.map((schedule) => (
            <li key={schedule.id}>
              <Icon name="clock" size={16} />
              <span>{schedule.name}</span>
              <span class="hint">
                {slackDate(
                  schedule.next / 1000,
                  "{date_short_pretty} at {time}",
                  tz,
                  now,
                )}, {ago(schedule.next, now)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>Web API</h3>
        <p class="hint">
          Slack’s methods answer below <code>{url}</code>, with this token:
        </p>
        <Command title="Token" command={token} />
        <Command
          title="Who am I?"
          command={`curl -X POST '${url}auth.test' \\\n  -H 'Authorization: Bearer ${token}'`}
        />
        <Command
          title="The newest messages of a channel"
          command={`curl -X POST '${url}conversations.history' \\\n  -H 'Authorization: Bearer ${token}' \\\n  -d 'channel=${
            state.channel?.id ?? "C…"
          }' -d limit=5`}
        />
      </section>
    </div>
  );
}

function Command({ title, command }: { title: string; command: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(command);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <figure class="command">
      <figcaption>
        {title}
        <button
          type="button"
          class="button small"
          aria-label={`Copy ${title}`}
          onClick={copy}
        >
          <Icon name={isCopied ? "check" : "copy"} size={14} />
          {isCopied ? "Copied" : "Copy"}
        </button>
      </figcaption>
      <pre tabIndex={0} aria-label={title}>{command}</pre>
    </figure>
  );
}
