import { DefineWorkflow } from "deno-slack-sdk/mod.ts";
import { SelfTest } from "../functions/self_test/definition.ts";

/** Every morning Incd looks whether all that it needs is there. */
export const SelfTestWorkflow = DefineWorkflow({
  callback_id: "self_test",
  title: "Every morning",
  description: "Tells admins what has broken, and what is mended",
  input_parameters: { properties: {}, required: [] },
});

SelfTestWorkflow.addStep(SelfTest, {});
