/** So many letters and digits nobody guesses. */
const LENGTH = 32;

const SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A new token: letters and digits that look alike are left out. */
export function newToken(): string {
  const token: string[] = [];
  while (token.length < LENGTH) {
    // The rest of 256 would make the first signs more frequent.
    const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
      .filter((byte) => byte < 256 - 256 % SIGNS.length);
    token.push(...[...bytes].map((byte) => SIGNS[byte % SIGNS.length]!));
  }
  return token.slice(0, LENGTH).join("");
}
