import { ABSENT } from "./absent.ts";
import type { Method } from "./method.ts";
import { methods } from "./registry.ts";

const README = new URL("../README.md", import.meta.url);
const BEGIN = "<!-- fidelity: written by web_api/fidelity.ts -->";
const END = "<!-- /fidelity -->";

const HEAD = ["Method", "Coverage", "Basis", "Missing", "Assumed"];

/**
 * One row for each Web API method of the workspace, how near it comes to
 * Slack's, and for each that is absent on purpose.
 */
export function fidelityRows(): string[][] {
  return [
    ...[...methods.values()].map(row),
    ...Object.entries(ABSENT).map((
      [name, why],
    ) => [`\`${name}\``, "absent", "documented", why, ""]),
  ].sort(([a], [b]) => a! < b! ? -1 : 1);
}

function row({ name, fidelity }: Method): string[] {
  const { coverage, basis, missing = "", assumed = "" } = fidelity;
  return [`\`${name}\``, coverage, basis, missing, assumed];
}

/** The rows of the matrix in a text such as `workspace/README.md`. */
export function rowsIn(text: string): string[][] {
  const matrix = text.slice(text.indexOf(BEGIN), text.indexOf(END));
  return matrix.split("\n").filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}

/** The matrix as `deno fmt` leaves it. */
function table(rows: string[][]): string {
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...rows.map((cells) => cells[column]!.length))
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  const rule = line(widths.map((width) => "-".repeat(width)));
  return [line(HEAD), rule, ...rows.map(line)].join("\n");
}

if (import.meta.main) {
  const text = await Deno.readTextFile(README);
  const [before, after] = [text.split(BEGIN)[0], text.split(END)[1]];
  await Deno.writeTextFile(
    README,
    `${before}${BEGIN}\n\n${table(fidelityRows())}\n\n${END}${after}`,
  );
}
