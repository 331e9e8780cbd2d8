import { DefineFunction, Schema, SlackFunction } from "deno-slack-sdk/mod.ts";

export const Misbehave = DefineFunction({
  callback_id: "misbehave",
  title: "Misbehave",
  source_file: "functions/misbehave.ts",
  input_parameters: {
    properties: {
      how: { type: Schema.types.string },
      where: { type: Schema.types.string },
    },
    required: ["how"],
  },
  output_parameters: {
    properties: { number: { type: Schema.types.integer } },
    required: ["number"],
  },
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export default SlackFunction(
  Misbehave,
  async ({ inputs, client, env, event, token }) => {
    switch (inputs.how) {
      case "throw":
        throw new Error("thrown on purpose");
      case "error":
        return { error: "failed on purpose" };
      case "output":
        return { outputs: { number: 1.5 } };
      case "drop a promise":
        void Promise.reject(new Error("dropped on purpose"));
        await pause(10);
        break;
      case "sleep":
        await pause(61_000);
        break;
      case "hang":
        await new Promise(() => {});
        break;
      case "reach out":
        await fetch("https://example.com/");
        break;
      case "reach home":
        await fetch(inputs.where!, { method: "POST", body: "help" })
          .then((answer) => answer.text());
        break;
      case "reach home in time":
        await fetch(inputs.where!, {
          method: "POST",
          body: "help",
          signal: AbortSignal.timeout(5_000),
        }).then((answer) => answer.text());
        break;
      case "print":
        // deno-lint-ignore no-console
        console.warn("printed", { on: "purpose" });
        break;
      case "print event":
        // deno-lint-ignore no-console
        console.log(JSON.stringify(event));
        break;
      case "go on after the end":
        await client.functions.completeSuccess({
          function_execution_id: event.function_execution_id,
          outputs: { number: 1 },
        });
        // deno-lint-ignore no-console
        console.log((await client.auth.test({})).error);
        break;
      case "print env":
        // deno-lint-ignore no-console
        console.log(env["GREETING"]);
        break;
      case "read the environment":
        Deno.env.get("HOME");
        break;
      case "read a file":
        await Deno.readTextFile(new URL(import.meta.url).pathname + ".txt");
        break;
      case "loop":
        // deno-lint-ignore no-console
        console.log("looping");
        for (;;);
      case "share a file": {
        const text = "beans";
        const { upload_url, file_id } = await client.apiCall(
          "files.getUploadURLExternal",
          { filename: "beans.txt", length: text.length },
        );
        await fetch(upload_url, { method: "POST", body: text })
          .then((answer) => answer.text());
        await client.apiCall("files.completeUploadExternal", {
          files: [{ id: file_id, title: "What is left" }],
          channel_id: inputs.where,
        });
        const { file } = await client.files.info({ file: file_id });
        const authorization = `Bearer ${token}`;
        const read = await fetch(file.url_private, {
          headers: { authorization },
        });
        // deno-lint-ignore no-console
        console.log(await read.text());
        break;
      }
      case "race": {
        const id = crypto.randomUUID();
        await crypto.subtle.digest("SHA-256", new TextEncoder().encode(id));
        const put = { datastore: "notes", item: { id, text: inputs.how } };
        await client.apps.datastore.put(put);
        await client.apps.datastore.get({ datastore: "notes", id });
        break;
      }
      case "call":
        await client.auth.test({});
        await Promise.all([
          client.auth.test({}),
          client.team.info({}).then(() => client.auth.test({})),
        ]);
        await pause(750);
        await client.auth.test({});
    }
    return { outputs: { number: 1 } };
  },
);
