import { another } from "./another.ts";
import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, textAt, valueAt } from "./pick.ts";

export const CLOUDWATCH_WORDS: Words = {
  severity: {},
  status: { insufficientdata: "firing" },
};

/**
 * Alarms of AWS through EventBridge or SNS:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export const cloudwatch: Monitor = {
  id: "cloudwatch",
  name: "AWS CloudWatch",
  reach: "direct",
  words: CLOUDWATCH_WORDS,
  template: `{
  "EventPattern": {
    "source": ["aws.cloudwatch"],
    "detail-type": ["CloudWatch Alarm State Change"],
    "detail": { "state": { "value": ["ALARM", "OK"] } }
  },
  "InputPathsMap": {
    "name": "$.detail.alarmName",
    "state": "$.detail.state.value",
    "reason": "$.detail.state.reason",
    "time": "$.detail.state.timestamp",
    "arn": "$.resources[0]",
    "region": "$.region",
    "account": "$.account"
  },
  "InputTemplate": "{\\"source\\":\\"INCD_SOURCE\\",\\"token\\":\\"INCD_TOKEN\\",\\"title\\":<name>,\\"description\\":<reason>,\\"severity\\":\\"high\\",\\"status\\":<state>,\\"dedup_key\\":<arn>,\\"url\\":\\"https://<region>.console.aws.amazon.com/cloudwatch/home?region=<region>#alarmsV2:\\",\\"starts_at\\":<time>,\\"labels\\":\\"account=<account>, region=<region>\\"}"
}`,
  steps: [
    "EventBridge, Rules: create a rule with this event pattern",
    "Target: an API destination with the address, method POST, and one call a second as its rate",
    "Input transformer: the input path and template from here",
    "One rule for each severity: alarms have none, the rule says it",
    "Alarms that only reach SNS need a relay",
  ],
  read(body: unknown): FlatAlert[] {
    if (textAt(body, "detail-type") === "CloudWatch Alarm State Change") {
      return [fromEventBridge(body)];
    }
    if (textAt(body, "Type") && textAt(body, "TopicArn")) return fromSns(body);
    return textAt(body, "AlarmName") ? [fromAlarm(body)] : another.read(body);
  },
};

function fromEventBridge(body: unknown): FlatAlert {
  const detail = (...path: (string | number)[]) =>
    textAt(body, "detail", ...path);
  const state = detail("state", "value");
  const at = firstOf(detail("state", "timestamp"), textAt(body, "time"));
  const region = textAt(body, "region");
  return flatAlert({
    source: "cloudwatch",
    title: detail("alarmName"),
    description: [
      detail("configuration", "description"),
      detail("state", "reason"),
    ].filter(Boolean).join("\n"),
    severity: priorityIn(detail("alarmName")),
    status: state,
    dedup_key: firstOf(textAt(body, "resources", 0), detail("alarmName")),
    url: region
      ? `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:alarm/${
        encodeURIComponent(detail("alarmName"))
      }`
      : "",
    starts_at: state === "OK" ? "" : at,
    ends_at: state === "OK" ? at : "",
    alert_id: textAt(body, "id"),
    labels: [`account=${textAt(body, "account")}`, `region=${region}`]
      .join(", "),
  });
}

/** The envelope is flat, but what it says is JSON in a text; a confirmation says nothing of an alarm. */
function fromSns(body: unknown): FlatAlert[] {
  if (textAt(body, "Type") !== "Notification") return [];
  const message = parsed(textAt(body, "Message"));
  if (textAt(message, "AlarmName")) return [fromAlarm(message)];
  const title = firstOf(textAt(body, "Subject"), textAt(body, "Message"));
  return title
    ? [flatAlert({
      source: "cloudwatch",
      title,
      description: textAt(body, "Message"),
      starts_at: textAt(body, "Timestamp"),
      alert_id: textAt(body, "MessageId"),
    })]
    : [];
}

function fromAlarm(alarm: unknown): FlatAlert {
  const name = textAt(alarm, "AlarmName");
  const state = textAt(alarm, "NewStateValue");
  const at = textAt(alarm, "StateChangeTime");
  const about = textAt(alarm, "AlarmDescription");
  const arn = textAt(alarm, "AlarmArn");
  const region = arn.split(":")[3] ?? "";
  return flatAlert({
    source: "cloudwatch",
    title: name,
    description: [about, textAt(alarm, "NewStateReason")].filter(Boolean)
      .join("\n"),
    severity: priorityIn(name),
    status: state,
    dedup_key: firstOf(arn, name),
    runbook_url: /https?:\/\/\S+/.exec(about)?.[0] ?? "",
    url: region
      ? `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:alarm/${
        encodeURIComponent(name)
      }`
      : "",
    starts_at: state === "OK" ? "" : at,
    ends_at: state === "OK" ? at : "",
    labels: [
      `account=${textAt(alarm, "AWSAccountId")}`,
      `namespace=${textAt(valueAt(alarm, "Trigger"), "Namespace")}`,
    ].join(", "),
  });
}

/** Alarms have no severity; some teams write it into their names: `P1-checkout`. */
function priorityIn(name: string): string {
  return /(?:^|[^a-z0-9])(p[0-5]|sev[0-5]|critical|warning)(?:[^a-z0-9]|$)/i
    .exec(name)?.[1] ?? "";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
