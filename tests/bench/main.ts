// The command behind `deno task bench`. It measures, and judges nothing: what
// must hold is asserted in tests/scenarios/.
import { alertStorm } from "./alert_storm.ts";
import { bundleSizes } from "./bundle_sizes.ts";
import { commandCalls } from "./command_calls.ts";
import { declarationCalls } from "./declaration_calls.ts";
import { declarationTimes } from "./declaration_times.ts";
import { type Figure, line } from "./figure.ts";
import { readingEvents } from "./reading_events.ts";
import { servedCalls } from "./served_calls.ts";
import { workspaceTimes } from "./workspace_times.ts";

const json = Deno.args.includes("--json");

const SECTIONS: [string, () => Promise<Figure[]>][] = [
  ["What a declaration asks of Slack", declarationCalls],
  ["What commands ask of Slack until they are seen", commandCalls],
  ["A thousand alerts of forty services in a minute", alertStorm],
  ["What reading an incident's timeline costs", readingEvents],
  ["Declarations in the workspace, demo settings", declarationTimes],
  ["The workspace by itself", workspaceTimes],
  ["The workspace over HTTP", servedCalls],
  ["Functions as Slack hosts them, development build", bundleSizes],
];

for (const [title, measure] of SECTIONS) {
  const figures = await measure();
  if (json) {
    for (const figure of figures) print(JSON.stringify(rounded(figure)));
  } else {
    print(title);
    for (const figure of figures) print(`  ${line(figure)}`);
    print("");
  }
}

/** Every line has the same four fields. */
function rounded({ name, value, unit, budget }: Figure) {
  return {
    name,
    value: Math.round(value * 100) / 100,
    unit,
    budget: budget ?? null,
  };
}

function print(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(text + "\n"));
}
