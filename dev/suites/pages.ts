import { loadTests } from "../tools/load_tests.ts";

await loadTests({ folder: "tests/page/" });
