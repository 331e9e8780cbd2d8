import { loadTests } from "../tools/load_tests.ts";

await loadTests({ folder: "tests/scenarios/", part: 2, of: 2 });
