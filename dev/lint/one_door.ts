import { isApp, placeOf } from "./place.ts";

/** Where the Web API or a pager may be called, and where there is nothing to call them with. */
const ELSEWHERE = /^(slack|pagers|domain)\//;

/** Only slack/ calls the Web API: there a call waits, is repeated and gives up. */
export const oneDoor: Deno.lint.Rule = {
  create(context) {
    const place = placeOf(context.filename);
    if (!isApp(place) || ELSEWHERE.test(place)) return {};
    const report = (node: Deno.lint.Node, what: string) =>
      context.report({
        node,
        message: `Cannot use ${what} here: only slack/ calls the Web API`,
        hint: 'Write await slack.call("chat.postMessage", { … })',
      });
    return {
      MemberExpression(node) {
        if (isClient(node.object)) report(node, "the client");
      },
      VariableDeclarator(node) {
        if (node.id.type === "ObjectPattern" && isClient(node.init)) {
          report(node, "parts of the client");
        }
      },
      CallExpression(node) {
        if (node.callee.type === "Identifier" && node.callee.name === "fetch") {
          report(node, "fetch");
        }
      },
    };
  },
};

function isClient(node: Deno.lint.Node | null | undefined): boolean {
  return node?.type === "Identifier" && node.name === "client";
}
