import { alertmanager as monitor } from "../../domain/monitors/alertmanager.ts";
import { type Binaries, sendsFlat } from "./binaries.ts";

/** A real Prometheus with a real Alertmanager, watching one number. */
export interface Lab extends AsyncDisposable {
  /** What Alertmanager is, and how it sends. */
  readonly how: string;
  /** What is measured from now on: above 0.05 is an alert. */
  measure(ratio: number): void;
}

/** How long the two may take until they know of each other. Milliseconds. */
const READY_MS = 90_000;

/**
 * Starts both so that what they find goes to a webhook of Incd's.
 *
 * @param webhook Its address.
 */
export async function startLab(
  binaries: Binaries,
  webhook: string,
): Promise<Lab> {
  const isFlat = await sendsFlat(binaries.alertmanager);
  const folder = await Deno.makeTempDir({ prefix: "incd-rig-" });
  let ratio = 0;
  const sink = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      if (new URL(request.url).pathname === "/metrics") {
        return new Response(`lab_error_ratio ${ratio}\n`);
      }
      return await forward(request, webhook);
    },
  );
  const here = `127.0.0.1:${sink.addr.port}`;
  const [am, prom] = [freePort(), freePort()].map((port) =>
    `127.0.0.1:${port}`
  ) as [string, string];
  const receiver = isFlat
    ? filled(webhook)
    : `receivers:\n  - name: incd\n    webhook_configs:\n      - url: http://${here}/hook\n`;
  await Promise.all([
    Deno.writeTextFile(`${folder}/alertmanager.yml`, ROUTE + receiver),
    Deno.writeTextFile(`${folder}/rules.yml`, RULES),
    Deno.writeTextFile(`${folder}/prometheus.yml`, scrape(here, am)),
  ]);
  const running = [
    start(binaries.alertmanager, [
      `--config.file=${folder}/alertmanager.yml`,
      `--storage.path=${folder}/am`,
      `--web.listen-address=${am}`,
      "--cluster.listen-address=",
    ]),
    start(binaries.prometheus, [
      `--config.file=${folder}/prometheus.yml`,
      `--storage.tsdb.path=${folder}/prom`,
      `--web.listen-address=${prom}`,
    ]),
  ];
  const lab: Lab = {
    how: isFlat
      ? "Alertmanager with its flat payload"
      : "Alertmanager before 0.32 with a forwarder",
    measure: (next) => void (ratio = next),
    async [Symbol.asyncDispose]() {
      running.forEach((process) => process.kill());
      await Promise.all(running.map((process) => process.status));
      await sink.shutdown();
      await Deno.remove(folder, { recursive: true });
    },
  };
  try {
    // The first alert would be lost for a minute if Alertmanager were not known yet.
    await until(() => knowsAlertmanager(prom), READY_MS);
    return lab;
  } catch (error) {
    await lab[Symbol.asyncDispose]();
    throw error;
  }
}

/** What stands between an Alertmanager before 0.32 and Slack: its body, flattened. */
async function forward(request: Request, webhook: string): Promise<Response> {
  const answers = monitor.read(await request.json()).map((alert) =>
    fetch(webhook, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(alert),
    }).then(async (answer) => (await answer.body?.cancel(), answer.ok))
  );
  const isTaken = (await Promise.all(answers)).every(Boolean);
  return new Response(null, { status: isTaken ? 200 : 503 });
}

const ROUTE = `route:
  receiver: incd
  group_by: [alertname, cluster, service]
  group_wait: 1s
  group_interval: 5s
  repeat_interval: 10s
`;

const RULES = `groups:
  - name: lab
    rules:
      - alert: CheckoutErrorRateHigh
        expr: lab_error_ratio > 0.05
        labels: { severity: critical, service: checkout, cluster: eu-west }
        annotations:
          summary: "Checkout answers with errors"
          description: "More than 5% of requests fail: look at the gateway"
          runbook_url: "https://runbooks.example.com/checkout"
`;

function scrape(target: string, am: string): string {
  return `global: { scrape_interval: 1s, evaluation_interval: 1s }
rule_files: [rules.yml]
scrape_configs:
  - job_name: lab
    static_configs: [{ targets: ["${target}"] }]
alerting:
  alertmanagers:
    - static_configs: [{ targets: ["${am}"] }]
`;
}

function filled(webhook: string): string {
  return monitor.template.replaceAll("INCD_URL", webhook)
    .replaceAll("INCD_SOURCE", "alertmanager").replaceAll("INCD_TOKEN", "") +
    "\n";
}

function start(command: string, args: string[]): Deno.ChildProcess {
  return new Deno.Command(command, { args, stdout: "null", stderr: "null" })
    .spawn();
}

function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  return port;
}

async function knowsAlertmanager(prom: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://${prom}/api/v1/alertmanagers`);
    const { data } = await answer.json();
    return data.activeAlertmanagers.length > 0;
  } catch {
    return false;
  }
}

/** Looks again and again until something holds. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  ms: number,
): Promise<void> {
  const end = Date.now() + ms;
  while (!await holds()) {
    if (Date.now() > end) throw new Error(`Not within ${ms / 1000} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
