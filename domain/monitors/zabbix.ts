import { another } from "./another.ts";
import type { Monitor, Words } from "./monitor.ts";

export const ZABBIX_WORDS: Words = {
  severity: { notclassified: "low", average: "high" },
  status: {},
};

/** A media type of its own: https://www.zabbix.com/documentation/current/en/manual/config/notifications/media/webhook */
export const zabbix: Monitor = {
  id: "zabbix",
  name: "Zabbix",
  reach: "direct",
  words: ZABBIX_WORDS,
  // The engine knows no more than ECMAScript 5.
  template: String.raw`var p = JSON.parse(value);
var request = new HttpRequest();
request.addHeader('Content-Type: application/json');
var over = p.value === '0';
request.post('INCD_URL', JSON.stringify({
  source: 'INCD_SOURCE',
  token: 'INCD_TOKEN',
  title: p.name,
  description: p.data,
  severity: p.severity,
  status: over ? 'resolved' : p.acknowledged === 'Yes' ? 'acknowledged' : 'firing',
  dedup_key: p.trigger,
  service: p.host,
  url: p.server + '/tr_events.php?triggerid=' + p.trigger + '&eventid=' + p.event,
  runbook_url: p.runbook,
  starts_at: p.began.replace(/\./g, '-'),
  ends_at: over ? p.ended.replace(/\./g, '-') : '',
  labels: p.tags
}));
if (request.getStatus() !== 200) {
  throw 'Slack answered ' + request.getStatus();
}
return 'OK';`,
  steps: [
    "Alerts, Media types, Create: Webhook, with this script; attempts 10, interval 60s, concurrent sessions 1",
    "Its parameters: name {EVENT.NAME}, data {EVENT.OPDATA}, severity {EVENT.SEVERITY}, value {EVENT.VALUE}, acknowledged {EVENT.ACK.STATUS}, trigger {TRIGGER.ID}, event {EVENT.ID}, host {HOST.NAME}, began {EVENT.DATE}T{EVENT.TIME}, ended {EVENT.RECOVERY.DATE}T{EVENT.RECOVERY.TIME}, tags {EVENT.TAGS}, runbook {TRIGGER.URL}, server {$ZABBIX.URL}",
    "Set the clock of the server to UTC, or leave began and ended empty: its times bear no zone",
    "An action that uses it in its operations, recovery operations and update operations",
  ],
  read: another.read,
};
