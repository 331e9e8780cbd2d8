/** `deno task start` in a process of its own. */
export interface StartedCommand extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** For the Web API. */
  token: string;
  /** From the start of the process until the page had answered, milliseconds. */
  startMs: number;
}

const ROOT = new URL("../../", import.meta.url);

/**
 * Starts the command and waits until its page answers.
 *
 * @throws Error with what the command said if it ends before.
 */
export async function startCommand(): Promise<StartedCommand> {
  const started = performance.now();
  const process = new Deno.Command(Deno.execPath(), {
    // Its speed is measured, not Slack's limits.
    args: ["task", "--quiet", "start", "--port", "0", "--limits", "off"],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  let said = "";
  const reader = process.stdout.pipeThrough(new TextDecoderStream())
    .getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`Cannot start the workspace: it said "${said}"`);
    said += value;
    if (said.includes("Ctrl-C")) break;
  }
  const url = /Page\s+(\S+)/.exec(said)![1]!;
  await (await fetch(url)).text();
  return {
    url,
    token: /Token\s+(\S+)/.exec(said)![1]!,
    startMs: performance.now() - started,
    async [Symbol.asyncDispose]() {
      process.kill("SIGTERM");
      while (!(await reader.read()).done);
      await process.status;
    },
  };
}
