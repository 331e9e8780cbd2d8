import { STATUS_NAMES } from "../../incident/status.ts";
import { span } from "../../messages/dates.ts";
import { type Figure, figures } from "../../metrics/figures.ts";
import { helpFigures } from "../../metrics/help.ts";
import { question, type Reviewed, type Section } from "../reviewed.ts";

/** How long everything took, and how that is known. */
export const figuresTable: Section = {
  heading: "In figures",
  body: (reviewed) => [
    table([...spans(reviewed), ...help(reviewed)]),
    question(
      "Are these times right? Edit clocks, in the incident's channel, sets them; say here what that changes.",
    ),
  ],
};

function spans(reviewed: Reviewed): string[][] {
  const { undeclared, acknowledge, mitigate, resolve, phases, impact } =
    figures(reviewed.record.lifecycle);
  const all: [string, Figure | undefined][] = [
    ["From the first sign to the declaration", undeclared],
    ["Until somebody acknowledged", acknowledge],
    ["Until it was mitigated", mitigate],
    ["Until it was resolved", resolve],
    ...phases.map((phase): [string, Figure] => [
      `In the status ${STATUS_NAMES[phase.status]}`,
      phase,
    ]),
    ["How long it hurt", impact],
  ];
  return all.flatMap(([name, figure]) =>
    figure ? [[name, span(figure.ms), known(reviewed, figure)]] : []
  );
}

function known({ wording }: Reviewed, { sure, by }: Figure): string {
  const how = { measured: "measured", edited: "set", estimated: "estimated" };
  return by ? `${how[sure]} by ${wording.person(by)}` : how[sure];
}

function help({ record }: Reviewed): string[][] {
  const { escalations, asks, answered, timeToAnswer } = helpFigures(record);
  if (!asks) return [];
  const times = timeToAnswer.map(span).join(", ");
  return [[
    "Help that was asked for",
    escalations === 1 ? "once" : `${escalations} times`,
    `${answered} of ${asks} came${times ? `, after ${times}` : ""}`,
  ]];
}

function table(rows: string[][]): string {
  const lines = [
    ["What", "How long", "How it is known"],
    ["---", "---", "---"],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
