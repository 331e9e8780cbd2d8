/** The page's script and styles, made when the workspace starts. */
export interface PageBundle {
  script: string;
  styles: string;
}

const PAGE = new URL("../page/", import.meta.url);
const CONFIG = new URL("../../dev/deno.jsonc", import.meta.url);
/** In the order in which they apply. */
const STYLESHEETS = [
  "colours",
  "base",
  "buttons",
  "sidebar",
  "conversation",
  "composer",
  "message",
  "reactions",
  "files",
  "blocks",
  "fields",
  "panel",
  "canvas",
  "modal",
  "narrow",
];

let bundle: Promise<PageBundle> | undefined;

/**
 * Bundles the page for the browser, once in the life of the process.
 *
 * @throws Error with the bundler's words if the page does not build.
 */
export function pageBundle(): Promise<PageBundle> {
  return bundle ??= makeBundle();
}

async function makeBundle(): Promise<PageBundle> {
  const [script, ...sheets] = await Promise.all([
    makeScript(),
    ...STYLESHEETS.map((name) =>
      Deno.readTextFile(new URL(`styles/${name}.css`, PAGE))
    ),
  ]);
  return { script: script!, styles: sheets.join("\n") };
}

async function makeScript(): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "bundle",
      "--quiet",
      "--platform",
      "browser",
      "--minify",
      "--config",
      path(CONFIG),
      path(new URL("main.tsx", PAGE)),
    ],
    env: { NO_COLOR: "1" },
  }).output();
  if (success) return new TextDecoder().decode(stdout);
  bundle = undefined;
  throw new Error(
    `Cannot build the page: ${new TextDecoder().decode(stderr).trim()}`,
  );
}

function path(url: URL): string {
  return decodeURIComponent(url.pathname);
}
