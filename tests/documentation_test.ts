import { assertEquals, assertStringIncludes } from "@std/assert";
import { settingsItem } from "../dev/tools/settings_item.ts";
import { reason } from "../domain/messages/problems.ts";
import { FLAT_FIELDS } from "../domain/monitors/flat.ts";
import { MONITORS } from "../domain/monitors/registry.ts";
import manifest from "../manifest.ts";
import { EXPOSED } from "./support/exposed_steps.ts";

const ROOT = new URL("../", import.meta.url);

Deno.test("docs/deploy.md gives a reason for each scope of the manifest and for no other", async () => {
  const rows = tableUnder(await read("docs/deploy.md"), "## Scopes");

  assertEquals(
    rows.map(([scope]) => plain(scope!)),
    manifest.oauth_config.scopes.bot?.toSorted(),
  );
});

Deno.test("docs/deploy.md gives people access to each step that is meant for Workflow Builder", async () => {
  const [, named] = /for step in ([^;]*); do/.exec(
    await read("docs/deploy.md"),
  )!;

  assertEquals(named!.replaceAll("\\", " ").trim().split(/\s+/), EXPOSED);
});

Deno.test("docs/admins.md says what each of these steps is for", async () => {
  const rows = tableUnder(
    await read("docs/admins.md"),
    "## In Workflow Builder",
  );
  const functions: Record<string, { title: string }> = JSON.parse(
    JSON.stringify(manifest.functions),
  );

  assertEquals(
    rows.flatMap(([steps]) =>
      [...steps!.matchAll(/_([^_]+)_/g)].map(([, title]) => title!)
    ).sort(),
    EXPOSED.map((id) => functions[id]!.title).sort(),
  );
});

Deno.test("the settings in docs/deploy.md are settings that Incd uses", async () => {
  const [, json] = /```json\n([^]*?)```/.exec(await read("docs/deploy.md"))!;

  assertEquals(settingsItem(JSON.parse(json!)).problems, []);
});

Deno.test("docs/errors.md explains each refusal", async () => {
  const rows = tableUnder(await read("docs/errors.md"), "## Refusals");
  const [, union] = /type RefusalCode =([^;]*);/.exec(
    await read("domain/decision.ts"),
  )!;

  assertEquals(
    [...new Set(rows.map(([code]) => plain(code!)))].sort(),
    [...union!.matchAll(/"(\w+)"/g)].map(([, code]) => code!).sort(),
  );
});

Deno.test("docs/errors.md explains each reason in the words that people read", async () => {
  const rows = tableUnder(await read("docs/errors.md"), "## Reasons");
  const [, reasons] = /REASONS[^{]*{([^}]*)}/.exec(
    await read("domain/messages/problems.ts"),
  )!;
  const codes = [...reasons!.matchAll(/^ {2}(\w+):/gm)].map(([, code]) =>
    code!
  );

  assertEquals(
    rows.map(([code, sentence]) => [plain(code!), sentence]),
    codes.map((code) => [code, reason(code)]),
  );
});

Deno.test("docs/monitors has a page for each monitor, with what to click and paste, and a row", async () => {
  const rows = tableUnder(
    await read("docs/monitors/README.md"),
    "## Which monitors",
  );
  const plainly = (text: string) => text.replace(/\s+/g, " ");

  for (const { id, template, steps } of MONITORS) {
    const page = await read(`docs/monitors/${id}.md`);
    assertStringIncludes(page, template, id);
    for (const step of steps) {
      assertStringIncludes(plainly(page), plainly(step));
    }
  }
  assertEquals(
    rows,
    MONITORS.map(({ id, name, reach }) => [
      `[${name}](${id}.md)`,
      reach === "direct" ? "direct" : "needs a relay",
    ]),
  );
});

Deno.test("docs/monitors/contract.md says what each key of the body is", async () => {
  const rows = tableUnder(
    await read("docs/monitors/contract.md"),
    "## The keys",
  );

  assertEquals(
    rows.map(([key]) => plain(key!)).sort(),
    [...FLAT_FIELDS].sort(),
  );
});

Deno.test("what the documentation links to and names exists", async () => {
  const missing: string[] = [];
  for (const file of await documents()) {
    const text = await read(file);
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => new URL(target, new URL(file, ROOT)));
    const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)]
      .map(([, path]) => path!)
      .filter((path) => FOLDERS.test(path))
      .map((path) => new URL(path, ROOT));
    for (const url of [...links, ...named]) {
      if (!await exists(url)) missing.push(`${file}: ${url.pathname}`);
    }
  }

  assertEquals(missing, []);
});

Deno.test("links to a heading lead to one", async () => {
  const missing: string[] = [];
  for (const file of await documents()) {
    const text = await read(file);
    for (const [, target, anchor] of text.matchAll(LINK_TO_HEADING)) {
      const other = target ? new URL(target, new URL(file, ROOT)) : undefined;
      const there = other ? await Deno.readTextFile(other) : text;
      if (!anchorsIn(there).has(anchor!)) {
        missing.push(`${file}: ${target}#${anchor}`);
      }
    }
  }

  assertEquals(missing, []);
});

/** A path that begins in one of the repository's folders. */
const FOLDERS =
  /^(commands|datastores|dev|docs|domain|functions|slack|tests|triggers|workflows|workspace)\//;

const LINK_TO_HEADING = /\]\(((?:[\w./-]+\.md)?)#([\w-]+)\)/g;

function read(path: string): Promise<string> {
  return Deno.readTextFile(new URL(path, ROOT));
}

/** Every page of the documentation, relative to the root. */
async function documents(): Promise<string[]> {
  const found = ["workspace/README.md"];
  for (const folder of ["", "docs/", "docs/decisions/", "docs/monitors/"]) {
    for await (const { name } of Deno.readDir(new URL(folder, ROOT))) {
      if (name.endsWith(".md")) found.push(folder + name);
    }
  }
  return found.sort();
}

/** The first table below a heading, without its head. */
function tableUnder(text: string, heading: string): string[][] {
  const lines = text.slice(text.indexOf(`\n${heading}\n`)).split("\n");
  const from = lines.findIndex((line) => line.startsWith("|"));
  const to = lines.findIndex((line, at) => at > from && !line.startsWith("|"));
  return lines.slice(from + 2, to).map((line) =>
    line.split("|").slice(1, -1).map((cell) => cell.trim())
  );
}

function plain(code: string): string {
  return code.replaceAll("`", "");
}

/** As GitHub makes them. */
function anchorsIn(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      heading!.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-")
    ),
  );
}

async function exists(url: URL): Promise<boolean> {
  try {
    await Deno.stat(url);
    return true;
  } catch {
    return false;
  }
}
