const runtime = globalThis.Deno;
export { runtime as Deno };
