import { type Browser, chromium, type Page } from "playwright-core";

/** Where Linux and macOS keep a Chromium. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A browser that does nothing on the network by itself. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const PATIENCE_MS = 30_000;

const executablePath = findChromium();

/** One for all tests of a file: what they must not share, they have in tabs of their own. */
let browser: Browser | undefined;

/** Tabs of tests that are over, each with a memory of its own. A new one costs half a second. */
const spare: Page[] = [];

Deno.test.beforeAll(async () => {
  if (!executablePath) return;
  browser = await chromium.launch({ executablePath, args: FLAGS });
});

Deno.test.afterAll(() => browser?.close());

/**
 * A test in a real browser. Where there is none it is ignored, and its name
 * says what to do.
 */
export function browserTest(
  name: string,
  body: (tabs: Tabs) => Promise<void>,
): void {
  if (!executablePath) {
    Deno.test.ignore(
      `${name} (needs a Chromium: install one or name it in CHROMIUM)`,
      () => {},
    );
    return;
  }
  Deno.test({
    name,
    // Playwright still watches a tab for half a second when it is left; what the
    // workspace leaves behind shows in its other tests.
    sanitizeOps: false,
    sanitizeResources: false,
    async fn() {
      await using tabs = new Tabs(browser!);
      await body(tabs);
      tabs.failIfBroken();
    },
  });
}

/** What a tab is looked at on. */
export interface Screen {
  /** Pixels; 1280 if not given. */
  width?: number;
  /** What the system prefers; light if not given. */
  colours?: "light" | "dark";
}

/** The tabs of one test; what fails inside of them fails the test. */
export class Tabs implements AsyncDisposable {
  readonly #faults: string[] = [];
  readonly #pages: Page[] = [];
  readonly #note = (error: Error) => {
    this.#faults.push(String(error));
  };

  constructor(private readonly browser: Browser) {}

  /**
   * A tab on this address, with nothing remembered from the others: what it
   * remembers from a test before, it does for that one's address.
   */
  async open(url: string, screen: Screen = {}): Promise<Page> {
    const page = spare.pop() ?? await this.browser.newPage();
    this.#pages.push(page);
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("pageerror", this.#note);
    await page.setViewportSize({ width: screen.width ?? 1280, height: 800 });
    await page.emulateMedia({
      colorScheme: screen.colours ?? "light",
      // What moves is not where it will be when a test looks.
      reducedMotion: "reduce",
    });
    await page.goto(url);
    await page.locator(".composer textarea").first().waitFor();
    return page;
  }

  /** @throws Error with the first thing that broke in a tab. */
  failIfBroken(): void {
    if (this.#faults.length) {
      throw new Error(`The page broke: ${this.#faults[0]}`);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#pages.map((page) => this.#leave(page)));
  }

  async #leave(page: Page): Promise<void> {
    page.off("pageerror", this.#note);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.context().clearPermissions();
    await page.goto("about:blank");
    spare.push(page);
  }
}

function findChromium(): string | undefined {
  const named = Deno.env.get("CHROMIUM");
  return (named ? [named] : PLACES).find((path) => {
    try {
      return Deno.statSync(path).isFile;
    } catch {
      return false;
    }
  });
}
