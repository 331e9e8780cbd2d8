import { imported, isApp, placeOf } from "./place.ts";

/** What stands for the way to Slack: calls on it, or that are handed it, are under way when they return. */
const WAYS_TO_SLACK = new Set(["client", "slack"]);

/** Functions imported from here talk to Slack or only compute: either way a dropped result is a mistake. */
const ASYNC_PARTS = /^(slack|datastores|commands)\//;

/**
 * Nothing is left under way: Slack ends the process when the handler has
 * answered, and what nobody waited for may never happen.
 *
 * It looks at one module at a time: a promise that is stored and then
 * forgotten is not seen.
 */
export const awaitedCalls: Deno.lint.Rule = {
  create(context) {
    const place = placeOf(context.filename);
    if (!isApp(place)) return {};
    const asyncNames = new Set<string>();
    const statements: Deno.lint.ExpressionStatement[] = [];
    return {
      ImportDeclaration(node) {
        const target = imported(place, node.source.value) ?? "";
        if (!ASYNC_PARTS.test(target)) return;
        for (const { local } of node.specifiers) asyncNames.add(local.name);
      },
      FunctionDeclaration(node) {
        if (node.id && isAsync(node)) asyncNames.add(node.id.name);
      },
      VariableDeclarator({ id, init }) {
        if (id.type === "Identifier" && init && isAsync(init)) {
          asyncNames.add(id.name);
        }
      },
      ExpressionStatement: (node) => void statements.push(node),
      // Functions are declared below their use.
      "Program:exit"() {
        for (const statement of statements) {
          for (const call of dropped(statement.expression)) {
            if (!isUnderWay(call, asyncNames)) continue;
            context.report({
              node: call,
              message:
                "Cannot leave this call under way: nobody waits for it. Write await before it",
            });
          }
        }
      },
    };
  },
};

/** The calls of a statement whose results nobody takes. */
function dropped(node: Deno.lint.Node): Deno.lint.CallExpression[] {
  switch (node.type) {
    case "CallExpression":
      return [node];
    case "ChainExpression":
      return dropped(node.expression);
    case "UnaryExpression":
      return node.operator === "void" ? dropped(node.argument) : [];
    case "LogicalExpression":
      return dropped(node.right);
    case "ConditionalExpression":
      return [...dropped(node.consequent), ...dropped(node.alternate)];
    case "SequenceExpression":
      return node.expressions.flatMap(dropped);
    default:
      return [];
  }
}

function isUnderWay(
  call: Deno.lint.CallExpression,
  asyncNames: ReadonlySet<string>,
): boolean {
  const { callee } = call;
  if (
    callee.type === "MemberExpression" && isNamed(callee.property, FOR_EACH)
  ) {
    return call.arguments.some((each) =>
      isAsync(each) || answersUnderWay(each, asyncNames)
    );
  }
  return isNamed(callee, asyncNames) ||
    call.arguments.some((argument) => isNamed(argument, WAYS_TO_SLACK)) ||
    startsUnderWay(callee, asyncNames);
}

const FOR_EACH = new Set(["forEach"]);

/** `items.forEach((item) => slack.call(…))`. */
function answersUnderWay(
  node: Deno.lint.Node,
  asyncNames: ReadonlySet<string>,
): boolean {
  return node.type === "ArrowFunctionExpression" && node.body !== null &&
    dropped(node.body).some((call) => isUnderWay(call, asyncNames));
}

/** `slack.call(…)`, `client.chat.postMessage(…)`, `this.client.apiCall(…)`, `apply(…).then(…)`. */
function startsUnderWay(
  node: Deno.lint.Node,
  asyncNames: ReadonlySet<string>,
): boolean {
  if (node.type === "CallExpression") return isUnderWay(node, asyncNames);
  if (node.type !== "MemberExpression") return false;
  return isNamed(node.object, WAYS_TO_SLACK) ||
    isNamed(node.property, WAYS_TO_SLACK) ||
    startsUnderWay(node.object, asyncNames);
}

/** Whether a function says that it answers a promise. */
function isAsync(node: Deno.lint.Node): boolean {
  if (
    node.type !== "FunctionDeclaration" &&
    node.type !== "FunctionExpression" &&
    node.type !== "ArrowFunctionExpression"
  ) return false;
  const answer = node.returnType?.typeAnnotation;
  return node.async ||
    answer?.type === "TSTypeReference" &&
      isNamed(answer.typeName, PROMISE);
}

const PROMISE = new Set(["Promise"]);

function isNamed(node: Deno.lint.Node, names: ReadonlySet<string>): boolean {
  return node.type === "Identifier" && names.has(node.name);
}
