import { loadTests } from "../tools/load_tests.ts";

await loadTests({
  except: [
    "dev/node_modules/",
    "dist/",
    "tests/page/",
    "tests/scenarios/",
    "workspace/",
  ],
});
