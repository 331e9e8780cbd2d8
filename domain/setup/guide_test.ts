import { assert, assertStringIncludes } from "@std/assert";
import { DEFAULTS } from "../settings/defaults.ts";
import { guideMarkdown } from "./guide.ts";

Deno.test("the guide says what each severity means and asks for, and what each role does", () => {
  const markdown = guideMarkdown({ ...DEFAULTS, procedures: "1. Breathe" });

  for (
    const words of [
      "**SEV1**: Critical: customers cannot use us, or data is at risk. Acknowledged within 5 minutes. A status update every 30 minutes",
      "**SEV3**: Minor: some customers notice, there is a way around. Acknowledged within an hour. A status update every 2 hours",
      "## Incident commander",
      "## Procedures\n1. Breathe",
      ":pushpin: keep in the timeline",
    ]
  ) assertStringIncludes(markdown, words);
});

Deno.test("nothing in the guide calls anybody, whatever the settings say", () => {
  const [severity] = DEFAULTS.severities;
  const markdown = guideMarkdown({
    ...DEFAULTS,
    severities: [{ ...severity!, name: "![](@U1) [x](https://evil)" }],
    procedures: "![](@U1) <@U1>",
  });

  assert(!/(?<!\\)!\[\]/.test(markdown), markdown);
  assert(!/(?<!\\)<@/.test(markdown), markdown);
});
