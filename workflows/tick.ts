import { DefineWorkflow } from "deno-slack-sdk/mod.ts";
import { FinishDeclarations } from "../functions/finish_declarations/definition.ts";
import { GoOnWithSetup } from "../functions/go_on_with_setup/definition.ts";
import { OnTick } from "../functions/on_tick/definition.ts";
import { WindDown } from "../functions/wind_down/definition.ts";

/** Every five minutes: twelve hourly triggers start it. */
export const Tick = DefineWorkflow({
  callback_id: "tick",
  title: "Every five minutes",
  description: "Finishes what broke off, looks after incidents",
  input_parameters: { properties: {}, required: [] },
});

// Apart, since each function is a bundle of its own and none may grow too large.
Tick.addStep(FinishDeclarations, {});
Tick.addStep(OnTick, {});
Tick.addStep(GoOnWithSetup, {});
Tick.addStep(WindDown, {});
