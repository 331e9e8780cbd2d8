import { LATE_MS } from "../faults/fault.ts";
import { checkValues } from "../runtime/check_values.ts";
import type { Parameters } from "../runtime/manifest.ts";
import { resolveReferences } from "../runtime/references.ts";
import type { Workspace } from "../workspace.ts";
import type { Trigger } from "./triggers.ts";
import type { WorkflowRuns } from "./workflow_runs.ts";

/** What came of firing a trigger: nothing wrong, or Slack's lines about its inputs. */
export interface Fired {
  mistakes: string[];
}

/** Starts the workflow of a trigger that fired, if what the trigger brings fits it. */
export class Firing {
  constructor(
    private readonly workspace: Workspace,
    private readonly runs: WorkflowRuns,
  ) {}

  /** Once, unless a fault says otherwise. */
  fire(
    trigger: Trigger,
    data: Record<string, unknown>,
    /** Turns what a trigger brings as text into what the workflow takes. */
    convert: (value: unknown, name: string) => unknown = (value) => value,
    customized: Record<string, string> = {},
  ): Fired {
    const { clock, faults } = this.workspace;
    const fault = faults.trigger(trigger.name);
    const now = () => this.#fire(trigger, data, convert, customized);
    if (fault?.does === "late twice" || fault?.does === "delayed") {
      clock.after(fault.ms ?? LATE_MS, now);
    }
    if (fault?.does === "dropped" || fault?.does === "delayed") {
      return { mistakes: [] };
    }
    if (fault?.does === "twice") now();
    return now();
  }

  #fire(
    trigger: Trigger,
    data: Record<string, unknown>,
    convert: (value: unknown, name: string) => unknown,
    customized: Record<string, string>,
  ): Fired {
    const { workspace } = this;
    const eventTimestamp = workspace.state.seconds();
    const wanted = workspace.app.manifest.workflows![trigger.workflow]!
      .input_parameters;
    const given = Object.fromEntries(
      Object.entries(trigger.inputs).map(([name, { value, customizable }]) => [
        name,
        customizable ? customized[name] : convert(
          resolveReferences(value, { data, event_timestamp: eventTimestamp }),
          name,
        ),
      ]),
    );
    const { values, mistakes } = this.#check(wanted, given);
    const trace = workspace.ids.make("Tr");
    if (mistakes.length) {
      workspace.activity.write(
        "trigger_executed",
        `Trigger "${trigger.name}" did not start its workflow: parameter_validation_failed: ${
          mistakes.join(" ")
        }`,
        {
          level: "error",
          trace,
          details: { trigger: trigger.id, inputs: given },
        },
      );
      return { mistakes };
    }
    workspace.activity.write(
      "trigger_executed",
      `Trigger "${trigger.name}" fired`,
      {
        trace,
        details: { trigger: trigger.id, type: trigger.type, inputs: values },
      },
    );
    this.runs.start(trigger.workflow, values, trace, eventTimestamp);
    return { mistakes };
  }

  #check(wanted: Parameters | undefined, given: Record<string, unknown>) {
    return checkValues(wanted, given, this.workspace.app.manifest.types);
  }
}
