/**
 * A random generator that gives the same row of numbers for the same seed
 * (sfc32 over an FNV-1a hash of the seed), so that a story has the same ids
 * each time. Not for secrets.
 */
export class Chance {
  #a = 0x9e3779b9;
  #b = 0x243f6a88;
  #c = 0xb7e15162;
  #counter = 1;

  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (const character of seed) {
      hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
    }
    this.#a ^= hash;
    for (let i = 0; i < 12; i++) this.#word();
  }

  /** From 0 up to but not 1, as `Math.random`. */
  next(): number {
    return this.#word() / 2 ** 32;
  }

  /** A version 4 UUID. */
  uuid(): string {
    const bytes = this.fill(new Uint8Array(16));
    bytes[6] = bytes[6]! & 0x0f | 0x40;
    bytes[8] = bytes[8]! & 0x3f | 0x80;
    const hex = bytes.toHex();
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      hex.slice(12, 16),
      hex.slice(16, 20),
      hex.slice(20),
    ].join("-");
  }

  /** Fills an array as `crypto.getRandomValues` and answers it. */
  fill<T extends ArrayBufferView>(array: T): T {
    const bytes = new Uint8Array(
      array.buffer,
      array.byteOffset,
      array.byteLength,
    );
    for (let i = 0; i < bytes.length; i++) bytes[i] = this.#word() & 0xff;
    return array;
  }

  #word(): number {
    const sum = (this.#a + this.#b | 0) + this.#counter | 0;
    this.#counter = this.#counter + 1 | 0;
    this.#a = this.#b ^ this.#b >>> 9;
    this.#b = this.#c + (this.#c << 3) | 0;
    this.#c = (this.#c << 21 | this.#c >>> 11) + sum | 0;
    return sum >>> 0;
  }
}
