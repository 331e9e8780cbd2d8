import axe from "axe-core";
import type { Page } from "playwright-core";

/** What keeps somebody from using the page as it is: what axe finds, and what is wider than the screen. */
export async function grave(page: Page): Promise<string[]> {
  if (!await page.evaluate("'axe' in window")) await page.evaluate(axe.source);
  const options = { resultTypes: ["violations"] };
  return await page.evaluate(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => [
    ...violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)),
    ...document.documentElement.scrollWidth > innerWidth ? ["too wide"] : [],
  ])`,
  );
}
