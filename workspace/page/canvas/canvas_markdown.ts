/** One block of a canvas: what a call of `canvases.edit` can name. */
export type CanvasBlock =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "item"; depth: number; mark: Mark; text: string }
  | { kind: "quote"; text: string }
  | { kind: "code"; text: string }
  | { kind: "table"; head: string[]; rows: string[][] }
  | { kind: "divider" }
  | { kind: "paragraph"; text: string };

/** What stands before an item of a list; a number, or what is done or not. */
type Mark = "bullet" | "open" | "done" | number;

/** A block with the lines that it was written in. */
export interface Section {
  markdown: string;
  block: CanvasBlock;
}

const ITEM = /^(\s*)(?:[-*+]|(\d+)[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;
const DIVIDER = /^\s{0,3}([-*_])(?:\s*\1){2,}\s*$/;
const HEADING = /^(#{1,3})\s+(.*?)\s*#*$/;
/** Blanks that put an item of a list one deeper. */
const INDENT = 2;

/**
 * Takes the markdown of a canvas apart, from top to bottom. Which markdown
 * Slack knows there: https://docs.slack.dev/surfaces/canvases
 */
export function sectionsOf(markdown: string): Section[] {
  const lines = markdown.replace(/\r\n?/g, "\n").split("\n");
  const sections: Section[] = [];
  for (let at = 0; at < lines.length;) {
    if (lines[at]!.trim() === "") {
      at++;
      continue;
    }
    const end = endOf(lines, at);
    const own = lines.slice(at, end);
    sections.push({ markdown: own.join("\n"), block: blockOf(own) });
    at = end;
  }
  return sections;
}

/** Sections as one text again: items of a list line by line, all else apart. */
export function joined(sections: readonly string[]): string {
  return sections.map((section, index) => {
    const before = sections[index - 1];
    if (before === undefined) return section;
    return (ITEM.test(before) && ITEM.test(section) ? "\n" : "\n\n") + section;
  }).join("");
}

/** The line after the block that begins here. */
function endOf(lines: string[], start: number): number {
  const first = lines[start]!;
  const reaching = (belongs: (line: string, at: number) => boolean) => {
    let end = start + 1;
    while (end < lines.length && belongs(lines[end]!, end)) end++;
    return end;
  };
  if (isFence(first)) {
    const end = reaching((line) => !isFence(line));
    return Math.min(end + 1, lines.length);
  }
  if (HEADING.test(first) || DIVIDER.test(first)) return start + 1;
  if (isTable(lines, start)) return reaching((line) => line.includes("|"));
  if (isQuote(first)) return reaching(isQuote);
  if (ITEM.test(first)) {
    return reaching((line) => /^\s+\S/.test(line) && !ITEM.test(line));
  }
  return reaching((line, at) =>
    line.trim() !== "" && !isTable(lines, at) && !isFence(line) &&
    !HEADING.test(line) &&
    !DIVIDER.test(line) && !isQuote(line) && !ITEM.test(line)
  );
}

function blockOf(lines: string[]): CanvasBlock {
  const [first = ""] = lines;
  if (isFence(first)) {
    const last = lines.length > 1 && isFence(lines.at(-1)!) ? -1 : undefined;
    return { kind: "code", text: lines.slice(1, last).join("\n") };
  }
  const heading = HEADING.exec(first);
  if (heading) {
    const level = heading[1]!.length as 1 | 2 | 3;
    return { kind: "heading", level, text: heading[2]! };
  }
  if (DIVIDER.test(first)) return { kind: "divider" };
  if (isTable(lines, 0)) {
    const [head = [], , ...rows] = lines.map(cellsOf);
    return { kind: "table", head, rows };
  }
  if (isQuote(first)) {
    const text = lines.map((line) => line.replace(/^\s*>\s?/, "")).join("\n");
    return { kind: "quote", text };
  }
  const item = ITEM.exec(first);
  if (!item) return { kind: "paragraph", text: lines.join("\n") };
  const [, blanks = "", number, box, text = ""] = item;
  const rest = lines.slice(1).map((line) => line.trim());
  return {
    kind: "item",
    depth: Math.floor(blanks.length / INDENT),
    mark: markOf(number, box),
    text: [text, ...rest].join("\n"),
  };
}

function markOf(number: string | undefined, box: string | undefined): Mark {
  if (box !== undefined) return box === " " ? "open" : "done";
  return number === undefined ? "bullet" : Number(number);
}

function isFence(line: string): boolean {
  return /^\s{0,3}```/.test(line);
}

function isQuote(line: string): boolean {
  return /^\s{0,3}>/.test(line);
}

/** A line with bars, and below it one that parts head and rows. */
function isTable(lines: string[], at: number): boolean {
  return lines[at]!.includes("|") &&
    /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[at + 1] ?? "") &&
    (lines[at + 1] ?? "").includes("-");
}

function cellsOf(line: string): string[] {
  return line.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
}
