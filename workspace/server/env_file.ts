/**
 * Reads the `.env` file at an app's root, as `slack run` does: a line each,
 * `NAME=value`, the value in quotes if it likes, `#` before remarks.
 *
 * @throws Error naming the line that says nothing.
 */
export function readEnvFile(text: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, name, value] =
      /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined) {
      throw new Error(
        `Cannot read .env: line ${index + 1} is not of the form NAME=value`,
      );
    }
    env[name] = unquoted(value!);
  }
  return env;
}

function unquoted(value: string): string {
  const [, , inside] = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(value) ?? [];
  return inside ?? value.replace(/\s+#.*$/, "");
}
