import { type Known, resolveReferences } from "./references.ts";

/** Which events or webhooks a trigger takes: https://docs.slack.dev/tools/deno-slack-sdk/guides/creating-event-triggers */
export interface Filter {
  version: number;
  root: FilterNode;
}

type FilterNode =
  | { statement: string }
  | { operator: "AND" | "OR" | "NOT"; inputs: FilterNode[] };

const DEPTH_MAX = 5;

/** `{{data.x}} OP value`, either side a reference, a quoted text, a number, true, false, null or a bare word. */
const STATEMENT =
  /^\s*(\{\{[^{}]+\}\}|"[^"]*"|'[^']*'|.+?)\s*(==|>=|<=|>|<|\bCONTAINS\b)\s*(\{\{[^{}]+\}\}|"[^"]*"|'[^']*'|.*?)\s*$/;

/** What is wrong with a filter, as sentences that begin with its place. */
export function filterMistakes(filter: unknown): string[] {
  if (!isObject(filter)) return ["/filter must be an object"];
  return [
    ...(filter.version === 1 ? [] : ["/filter/version must be 1"]),
    ...nodeMistakes(filter.root, "/filter/root", 1),
  ];
}

function nodeMistakes(node: unknown, place: string, depth: number): string[] {
  if (!isObject(node)) return [`${place} must be an object`];
  if (depth > DEPTH_MAX) {
    return [`${place} lies deeper than ${DEPTH_MAX} levels`];
  }
  const { statement, operator, inputs } = node;
  if ((statement === undefined) === (operator === undefined)) {
    return [`${place} must have either a statement or an operator`];
  }
  if (statement !== undefined) {
    return STATEMENT.test(String(statement)) ? [] : [
      `${place}/statement must compare with ==, >, <, >=, <= or CONTAINS`,
    ];
  }
  if (!["AND", "OR", "NOT"].includes(String(operator))) {
    return [`${place}/operator must be AND, OR or NOT`];
  }
  if (!Array.isArray(inputs) || inputs.length === 0) {
    return [`${place}/inputs must have at least one item`];
  }
  if (operator === "NOT" && inputs.length > 1) {
    return [`${place}/inputs must have exactly one item for NOT`];
  }
  return inputs.flatMap((input, i) =>
    nodeMistakes(input, `${place}/inputs/${i}`, depth + 1)
  );
}

/** What a filter says to something that happened; `problem` if it could not be said. */
export interface Verdict {
  passes: boolean;
  problem?: string;
}

/**
 * Whether something passes a filter that has no mistakes. All statements are
 * looked at, also where the first ones would do; one that cannot be compared
 * makes the whole filter fail. With `absentFails` nothing that is not there
 * can be compared, not even with null.
 */
export function filterPasses(
  { root }: Filter,
  known: Known,
  { absentFails = false } = {},
): Verdict {
  const problems: string[] = [];
  const passes = nodePasses(root, { ...known, absentFails }, problems);
  return problems.length
    ? { passes: false, problem: problems.join("; ") }
    : { passes };
}

type Compared = Known & { absentFails: boolean };

function nodePasses(
  node: FilterNode,
  known: Compared,
  problems: string[],
): boolean {
  if ("statement" in node) {
    return statementPasses(node.statement, known, problems);
  }
  const inputs = node.inputs.map((input) => nodePasses(input, known, problems));
  if (node.operator === "NOT") return !inputs[0];
  return node.operator === "AND" ? inputs.every(Boolean) : inputs.some(Boolean);
}

function statementPasses(
  statement: string,
  known: Compared,
  problems: string[],
): boolean {
  const [, leftText = "", operator = "", rightText = ""] =
    STATEMENT.exec(statement) ?? [];
  const [left, right] = [leftText, rightText].map((text) =>
    operand(text, known)
  );
  const cannot = (wanted: string) => {
    problems.push(`"${statement}" compares what is no ${wanted}`);
    return false;
  };
  const absent = [leftText, rightText].some((text) =>
    text.startsWith("{{") && operand(text, known) === null
  );
  if (absent && known.absentFails) {
    problems.push(`"${statement}" compares what is not there`);
    return false;
  }
  if (operator === "==") return isEqual(left, right);
  if (operator === "CONTAINS") {
    return typeof left === "string" && right !== null
      ? left.includes(String(right))
      : cannot("string");
  }
  if (typeof left !== "number" || typeof right !== "number") {
    return cannot("number");
  }
  switch (operator) {
    case ">":
      return left > right;
    case "<":
      return left < right;
    case ">=":
      return left >= right;
    default:
      return left <= right;
  }
}

/** A bare `5` is a number and equals the text "5" all the same: Slack lets texts go without quotes. */
function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  return (typeof left === "string" || typeof right === "string") &&
    left !== null && right !== null && String(left) === String(right);
}

function operand(text: string, known: Known): unknown {
  if (text.startsWith("{{")) return resolveReferences(text, known) ?? null;
  const quoted = /^(["'])(.*)\1$/s.exec(text);
  if (quoted) return quoted[2];
  if (text === "null") return null;
  if (text === "true" || text === "false") return text === "true";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
