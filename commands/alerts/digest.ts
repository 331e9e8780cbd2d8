/** 64 letters and digits that stand for a text: SHA-256, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What an alert is kept by: the same for all that its source says under its key. */
export async function alertId(source: string, key: string): Promise<string> {
  return (await sha256(JSON.stringify([source, key]))).slice(0, 24);
}
