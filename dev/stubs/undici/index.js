// The npm build of the Slack SDK asks for undici because Node once had no fetch.
// Deno has its own: the SDK then behaves as it does on Slack, where no undici exists.
export const fetch = (...args) => globalThis.fetch(...args);
export const { File, FormData, Headers, Request, Response } = globalThis;
