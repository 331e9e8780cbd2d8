/** What must hold of a story that chance has written: a module of tests/soak/ exports these two. */
export interface Property {
  /** One or two words, by which it is asked for. */
  name: string;
  /** Tells the story of this seed; throws what does not hold. */
  run(seed: number): Promise<void>;
  /** How many stories every run of the tests tells, if they are long. */
  seedsInTests?: number;
}

const FOLDER = new URL("../../tests/soak/", import.meta.url);

/**
 * All properties, by name.
 *
 * @throws Error naming the module that exports none.
 */
export async function loadProperties(): Promise<Property[]> {
  const properties: Property[] = [];
  for await (const { name: file } of Deno.readDir(FOLDER)) {
    if (file.endsWith("_test.ts")) continue;
    const { name, run, seedsInTests } = await import(
      new URL(file, FOLDER).href
    );
    if (typeof name !== "string" || typeof run !== "function") {
      throw new Error(
        `Cannot load tests/soak/${file}: it does not export name and run`,
      );
    }
    properties.push({ name, run, ...(seedsInTests ? { seedsInTests } : {}) });
  }
  return properties.sort((a, b) => a.name < b.name ? -1 : 1);
}

/** The command that tells one story again. */
export function commandFor(property: string, seed: number): string {
  return `npx -y deno@2.9.6 task soak --only ${property} --seed ${seed}`;
}
