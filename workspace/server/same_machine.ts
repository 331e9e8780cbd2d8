const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Why a request must not be answered, or nothing if it may.
 *
 * The workspace has no passwords, so only this machine's own pages may reach
 * it: a foreign name in `Host` is a site that points its name at us (DNS
 * rebinding), a foreign `Origin` a site that posts to us from a browser.
 */
export function foreignRequest(request: Request): string | undefined {
  const host = request.headers.get("host");
  if (host && !isLocal(`http://${host}`)) {
    return `Cannot answer for the host "${host}": open the workspace as 127.0.0.1 or localhost`;
  }
  const origin = request.headers.get("origin");
  if (origin && !isLocal(origin)) {
    return `Cannot answer a page from "${origin}": only the workspace's own page may call it`;
  }
}

function isLocal(url: string): boolean {
  return URL.canParse(url) && LOCAL.has(new URL(url).hostname);
}
