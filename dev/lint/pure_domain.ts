import { isTest, placeOf } from "./place.ts";

/** What reaches out of a pure function, and what to do instead. */
const OUTSIDE: Record<string, string> = {
  Deno: "the machine",
  process: "the machine",
  globalThis: "the machine",
  console: "the machine",
  fetch: "the network",
  WebSocket: "the network",
  setTimeout: "time",
  setInterval: "time",
  performance: "time",
  crypto: "chance",
};

/** Parents in which a name is no use of what it names. */
const ONLY_NAMES = new Set([
  "TSPropertySignature",
  "TSMethodSignature",
  "TSTypeReference",
  "PropertyDefinition",
  "MethodDefinition",
  "ImportSpecifier",
  "LabeledStatement",
]);

/** The domain decides from its arguments alone: no time, no chance, no machine. */
export const pureDomain: Deno.lint.Rule = {
  create(context) {
    const place = placeOf(context.filename);
    if (!place.startsWith("domain/") || isTest(place)) return {};
    const report = (node: Deno.lint.Node, what: string, outside: string) =>
      context.report({
        node,
        message:
          `Cannot use ${what} in domain/: it is pure, take what ${outside} says as an argument`,
      });
    return {
      Identifier(node) {
        const outside = Object.hasOwn(OUTSIDE, node.name)
          ? OUTSIDE[node.name]
          : undefined;
        if (outside && isUse(node)) report(node, node.name, outside);
      },
      MemberExpression(node) {
        const name = staticName(node);
        if (name === "Date.now") report(node, name, "time");
        if (name === "Math.random") report(node, name, "chance");
      },
      NewExpression(node) {
        if (isNamed(node.callee, "Date") && node.arguments.length === 0) {
          report(node, "new Date()", "time");
        }
      },
      CallExpression(node) {
        if (isNamed(node.callee, "Date")) report(node, "Date()", "time");
      },
    };
  },
};

/** Whether the name stands for the value, and not for a member or a key of that name. */
function isUse(node: Deno.lint.Identifier): boolean {
  const parent = node.parent;
  if (ONLY_NAMES.has(parent.type)) return false;
  if (parent.type === "MemberExpression") {
    return parent.object === node || parent.computed;
  }
  if (parent.type === "Property") {
    return parent.value === node || parent.shorthand;
  }
  return true;
}

function isNamed(node: Deno.lint.Node, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

function staticName(
  { object, property, computed }: Deno.lint.MemberExpression,
): string {
  return !computed && object.type === "Identifier" &&
      property.type === "Identifier"
    ? `${object.name}.${property.name}`
    : "";
}
