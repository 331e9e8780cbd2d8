import {
  bundleFunctions,
  loadBundle,
  MAX_BUNDLE_BYTES,
} from "../../dev/tools/bundles.ts";
import { type Figure, median } from "./figure.ts";

const LOADS = 5;

/** Size and import time of each function as Slack would host it. */
export async function bundleSizes(): Promise<Figure[]> {
  const folder = await Deno.makeTempDir();
  try {
    const figures: Figure[] = [];
    for (const { callbackId, path, bytes } of await bundleFunctions(folder)) {
      const times: number[] = [];
      for (let n = 0; n < LOADS; n++) {
        times.push((await loadBundle(path)).importMs);
      }
      figures.push(
        {
          name: `bundle of ${callbackId}`,
          value: bytes,
          unit: "bytes",
          budget: MAX_BUNDLE_BYTES,
        },
        {
          name: `import of ${callbackId}`,
          value: median(times),
          unit: "ms",
          budget: 60,
        },
      );
    }
    return figures;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
