import { assert, assertEquals } from "@std/assert";
import manifest from "../../manifest.ts";
import { GAPS } from "../../domain/gaps/registry.ts";
import { EXPOSED } from "../support/exposed_steps.ts";
import { filesIn, namesIn } from "./sources.ts";

/** What Workflow Builder can fill in: https://docs.slack.dev/workflows/workflow-builder */
const WORKFLOW_BUILDER_TYPES = [
  "string",
  "boolean",
  "number",
  "integer",
  "slack#/types/timestamp",
  "slack#/types/user_id",
  "slack#/types/channel_id",
  "slack#/types/usergroup_id",
];

interface Parameters {
  properties?: Record<string, { type: unknown }>;
}

interface FunctionEntry {
  title: string;
  description?: string;
  source_file: string;
  input_parameters?: Parameters;
  output_parameters?: Parameters;
}

const functions: Record<string, FunctionEntry> = JSON.parse(
  JSON.stringify(manifest.functions),
);

Deno.test("the app has no more functions than Slack has been seen to take", () => {
  assert(Object.keys(functions).length <= 50);
});

Deno.test("every function is named after its folder and has its handler there", async () => {
  const files = new Set(await filesIn("functions/"));

  assertEquals(
    Object.keys(functions).map((id) => `${id}/`).sort(),
    await namesIn("functions/"),
  );
  for (const [id, { source_file }] of Object.entries(functions)) {
    assertEquals(source_file, `functions/${id}/handler.ts`);
    assert(files.has(source_file), `${source_file} is missing`);
    assert(files.has(`functions/${id}/definition.ts`), `${id} has none`);
  }
});

Deno.test("every workflow is named after its file", async () => {
  assertEquals(
    Object.keys(manifest.workflows ?? {}).map((id) => `${id}.ts`).sort(),
    await namesIn("workflows/"),
  );
});

Deno.test("every datastore is in the manifest and named after its folder", async () => {
  const folders = (await namesIn("datastores/"))
    .filter((name) => name.endsWith("/"));

  assertEquals(
    Object.keys(manifest.datastores ?? {}).map((name) => `${name}/`).sort(),
    folders,
  );
});

for (const id of EXPOSED) {
  Deno.test(`the step ${id} can be used in Workflow Builder`, () => {
    const { description, input_parameters, output_parameters } = functions[id]!;
    const types = [input_parameters, output_parameters].flatMap((parameters) =>
      Object.entries(parameters?.properties ?? {})
    ).filter(([, { type }]) => !WORKFLOW_BUILDER_TYPES.includes(String(type)));

    assertEquals(types, []);
    assert(description, "says what it does");
  });
}

Deno.test("every gap in domain/gaps/ is in its registry", async () => {
  const files = (await namesIn("domain/gaps/")).filter((name) =>
    !["gap.ts", "registry.ts"].includes(name) && !name.endsWith("_test.ts")
  );

  assertEquals(
    GAPS.map(({ id }) => `${id}.ts`).sort(),
    files,
  );
});
