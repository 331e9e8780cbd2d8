/** Where the repository begins. */
const ROOT = new URL("../../", import.meta.url);

/** The app's folders, from the ground up. */
export const APP_FOLDERS = [
  "domain/",
  "slack/",
  "pagers/",
  "datastores/",
  "commands/",
  "functions/",
  "workflows/",
  "triggers/",
] as const;

/** A module's path from the root, for instance `domain/naming.ts`. */
export function placeOf(filename: string): string {
  const root = decodeURIComponent(ROOT.pathname);
  return filename.startsWith(root) ? filename.slice(root.length) : filename;
}

/** Whether the module is a test, for which the rules of what ships do not hold. */
export function isTest(place: string): boolean {
  return place.endsWith("_test.ts") || place.endsWith("_test.tsx");
}

/** Where a relative import leads, from the root; nothing for a package. */
export function imported(place: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  return new URL(specifier, `file:///${place}`).pathname.slice(1);
}

/** Whether this is a module of the app. */
export function isApp(place: string): boolean {
  return APP_FOLDERS.some((folder) => place.startsWith(folder)) ||
    place === "manifest.ts";
}
