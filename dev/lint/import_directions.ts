import { imported, isTest, placeOf } from "./place.ts";

/** What the modules of one part may import besides each other. */
interface Layer {
  /** Paths from the root. */
  modules: RegExp;
  /** Specifiers of packages; of the app's, only what a function's bundle may hold. */
  packages: RegExp;
  /** As in "domain/ imports <says>". */
  says: string;
}

const NONE = /^$/;
const SDK = /^deno-slack-sdk\/mod\.ts$/;

/** By the beginning of a module's path. docs/architecture.md draws it. */
const LAYERS: Record<string, Layer> = {
  "domain/": {
    modules: NONE,
    packages: NONE,
    says: "nothing from outside",
  },
  "slack/": {
    modules: /^domain\//,
    packages: /^deno-slack-(sdk\/mod|api\/types|api\/mod)\.ts$/,
    says: "domain/ and Slack's packages",
  },
  "pagers/": {
    modules: /^(slack|domain)\//,
    packages: NONE,
    says: "slack/ and domain/",
  },
  "datastores/": {
    modules: /^(slack|domain)\//,
    packages: SDK,
    says: "slack/, domain/ and the SDK",
  },
  // The one place that needs the triggers' words at run time: Setup makes them.
  "commands/setup/triggers.ts": {
    modules: /^(triggers|domain)\//,
    packages: NONE,
    says: "triggers/ and domain/",
  },
  "commands/": {
    modules: /^(datastores|slack|domain)\//,
    packages: NONE,
    says: "datastores/, slack/ and domain/",
  },
  "functions/": {
    modules: /^(commands|datastores|pagers|slack|domain)\//,
    packages: /^deno-slack-(sdk\/mod|sdk\/types|api\/types)\.ts$/,
    says: "commands/, datastores/, pagers/, slack/, domain/ and the SDK",
  },
  "workflows/": {
    modules: /^functions\/\w+\/definition\.ts$/,
    packages: SDK,
    says: "the definitions of functions/ and the SDK",
  },
  "triggers/": {
    modules: /^workflows\//,
    packages: /^deno-slack-api\/types\.ts$/,
    says: "types of workflows/ and of Slack's packages",
  },
  "manifest.ts": {
    modules:
      /^(workflows\/\w+|(functions|datastores)\/(\w+\/)+definition)\.ts$/,
    packages: SDK,
    says: "workflows, definitions and the SDK",
  },
  "workspace/": {
    modules: NONE,
    packages:
      /^(node:|dynalite\/|preact(\/hooks)?$|slack-message-parser$|deno-slack-(sdk\/mod|api\/mod|api\/types)\.ts$)/,
    says: "nothing of the app and few packages",
  },
};

/** One import, as it matters here. */
interface Import {
  specifier: string;
  typeOnly: boolean;
}

/**
 * Why this module may not import that, if so.
 *
 * @param place The module's path from the root.
 */
function objection(
  place: string,
  { specifier, typeOnly }: Import,
): string | undefined {
  const part = Object.keys(LAYERS).find((start) => place.startsWith(start));
  if (!part) return undefined;
  const { modules, packages, says } = LAYERS[part]!;
  const target = imported(place, specifier);
  const allowed = target === undefined
    ? packages.test(specifier)
    : target.startsWith(part) || modules.test(target);
  if (!allowed) return `${part} imports ${says}`;
  if (part === "triggers/" && !typeOnly) {
    return `a trigger is data, write "import type"`;
  }
  if (part === "functions/" && target?.startsWith(part)) {
    return amongFunctions(place, target);
  }
}

function amongFunctions(place: string, target: string): string | undefined {
  const folder = (path: string) => path.split("/")[1];
  if (folder(place) !== folder(target)) {
    return "functions do not know each other, what two of them need belongs to commands/";
  }
  if (place.endsWith("/definition.ts")) {
    return "whoever reads the manifest would load what the function does";
  }
}

/** Which part may import which. */
export const importDirections: Deno.lint.Rule = {
  create(context) {
    const place = placeOf(context.filename);
    if (isTest(place)) return {};
    const check = (
      node: Deno.lint.Node,
      source: Deno.lint.Expression | null,
      typeOnly: boolean,
    ) => {
      if (source?.type !== "Literal" || typeof source.value !== "string") {
        return;
      }
      const why = objection(place, { specifier: source.value, typeOnly });
      if (!why) return;
      context.report({
        node,
        message: `Cannot import "${source.value}" here: ${why}`,
      });
    };
    return {
      ImportDeclaration: (node) =>
        check(node, node.source, node.importKind === "type"),
      ExportNamedDeclaration: (node) =>
        check(node, node.source, node.exportKind === "type"),
      ExportAllDeclaration: (node) =>
        check(node, node.source, node.exportKind === "type"),
      ImportExpression: (node) => check(node, node.source, false),
    };
  },
};
