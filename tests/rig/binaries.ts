/** A program of the rig, under the names that packages give it. */
const NAMES = {
  prometheus: ["prometheus"],
  alertmanager: ["prometheus-alertmanager", "alertmanager"],
} as const;

/** Where the programs of the rig are. */
export type Binaries = Record<keyof typeof NAMES, string>;

/**
 * Finds Prometheus and Alertmanager, or installs Debian's packages where this
 * process may.
 *
 * @returns A sentence why there are none, if there are none.
 */
export async function binaries(): Promise<Binaries | string> {
  const found = await find();
  if (found) return found;
  if (Deno.uid() !== 0 || !await succeeds(["apt-get", "--version"])) {
    return "there is no Prometheus and Alertmanager here, and only root can install Debian's packages";
  }
  const installed = await succeeds(["apt-get", "update", "-qq"]) &&
    await succeeds([
      ...["apt-get", "install", "-y", "-qq", "--no-install-recommends"],
      ...["prometheus", "prometheus-alertmanager"],
    ]);
  return installed && await find() ||
    "the packages prometheus and prometheus-alertmanager could not be installed";
}

async function find(): Promise<Binaries | undefined> {
  const paths: Partial<Binaries> = {};
  for (const [program, names] of Object.entries(NAMES)) {
    for (const name of names) {
      if (await succeeds([name, "--version"])) {
        paths[program as keyof Binaries] = name;
        break;
      }
    }
  }
  return paths.prometheus && paths.alertmanager ? paths as Binaries : undefined;
}

/** Whether this Alertmanager can send a body of one's own: from 0.32 on. */
export async function sendsFlat(alertmanager: string): Promise<boolean> {
  const { stdout, stderr } = await new Deno.Command(alertmanager, {
    args: ["--version"],
  }).output();
  const text = new TextDecoder().decode(stdout) +
    new TextDecoder().decode(stderr);
  const [, major = "0", minor = "0"] = /version (\d+)\.(\d+)/.exec(text) ?? [];
  return Number(major) > 0 || Number(minor) >= 32;
}

async function succeeds([command, ...args]: string[]): Promise<boolean> {
  try {
    const { success } = await new Deno.Command(command!, {
      args,
      env: { DEBIAN_FRONTEND: "noninteractive" },
      stdout: "null",
      stderr: "null",
    }).output();
    return success;
  } catch {
    return false;
  }
}
