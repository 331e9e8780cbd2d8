import { another } from "./another.ts";
import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, textAt } from "./pick.ts";

/** The numbers are its types of alerts: down, up, a certificate that ends. */
export const UPTIMEROBOT_WORDS: Words = {
  severity: {},
  status: { "1": "firing", "2": "resolved", "3": "firing" },
};

/** https://help.uptimerobot.com/en/articles/11358364 */
export const uptimerobot: Monitor = {
  id: "uptimerobot",
  name: "UptimeRobot",
  reach: "direct",
  words: UPTIMEROBOT_WORDS,
  template: `{
  "source": "INCD_SOURCE",
  "token": "INCD_TOKEN",
  "title": "*monitorFriendlyName* does not answer",
  "description": "*alertDetails*",
  "severity": "high",
  "status": "*alertType*",
  "dedup_key": "*monitorID*",
  "service": "*monitorFriendlyName*",
  "url": "*monitorURL*",
  "starts_at": "*alertDateTime*"
}`,
  steps: [
    "Integrations, Webhook: the address as URL",
    "POST value: this body, with Send as JSON",
    "Choose both: down and up",
    "No quotation marks in the names of monitors: they are pasted as they stand",
  ],
  read(body: unknown): FlatAlert[] {
    const of = (name: string) => textAt(body, name);
    if (!of("monitorID")) return beforeItsEnd(another.read(body));
    const isOver = of("alertType") === "2";
    return [flatAlert({
      source: "uptimerobot",
      title: `${
        firstOf(of("monitorFriendlyName"), of("monitorID"))
      } does not answer`,
      description: of("alertDetails"),
      severity: "high",
      status: firstOf(of("alertType"), of("alertTypeFriendlyName")),
      dedup_key: of("monitorID"),
      service: of("monitorFriendlyName"),
      url: of("monitorURL"),
      starts_at: isOver ? "" : of("alertDateTime"),
      ends_at: isOver ? of("alertDateTime") : "",
    })];
  },
};

/** Its one time is that of the end where it is over. */
function beforeItsEnd(alerts: FlatAlert[]): FlatAlert[] {
  return alerts.map((flat) =>
    flat.status === "2"
      ? { ...flat, starts_at: "", ends_at: flat.ends_at || flat.starts_at }
      : flat
  );
}
