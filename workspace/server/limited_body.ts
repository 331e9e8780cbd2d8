/** A request that is not read to its end; the message is what its sender reads. */
export class BodyRefused extends Error {
  constructor(readonly status: 408 | 413, message: string) {
    super(message);
  }
}

/** How much a request may bring, and in what time. */
export interface BodyLimits {
  bytes: number;
  withinMs: number;
}

/**
 * The request with its body read, so that nobody fills the memory or holds a
 * connection by sending forever.
 *
 * @throws BodyRefused if the body is too large or too slow.
 */
export async function limitedBody(
  request: Request,
  limits: BodyLimits,
): Promise<Request> {
  if (!request.body) return request;
  const told = Number(request.headers.get("content-length") ?? 0);
  if (told > limits.bytes) throw tooLarge(limits);
  const { method, url, headers } = request;
  const body = await readAll(request.body, limits);
  return new Request(url, { method, headers, body });
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  limits: BodyLimits,
): Promise<Blob> {
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    reader.cancel().catch(() => {});
  }, limits.withinMs);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isLate) throw tooSlow(limits);
      if (done) return new Blob(chunks);
      bytes += value.length;
      if (bytes > limits.bytes) throw tooLarge(limits);
      chunks.push(new Uint8Array(value));
    }
  } finally {
    clearTimeout(timer);
    if (bytes > limits.bytes) await reader.cancel().catch(() => {});
  }
}

function tooLarge({ bytes }: BodyLimits): BodyRefused {
  return new BodyRefused(
    413,
    `Cannot read the request: it is larger than ${bytes} bytes`,
  );
}

function tooSlow({ withinMs }: BodyLimits): BodyRefused {
  return new BodyRefused(
    408,
    `Cannot read the request: it did not come within ${withinMs / 1000} s`,
  );
}
