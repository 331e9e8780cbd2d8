const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Why a request must not be answered, or nothing if it may.
 *
 * The workspace has no passwords, so only programs of this machine and its own
 * page may reach it: a foreign name in `Host` is a site that points its name at
 * us (DNS rebinding), a foreign `Origin` a site that posts to us from a
 * browser, and `Sec-Fetch-Site` tells of a site that shows one of our addresses
 * as a picture or sends somebody there. Other ports of this machine are other
 * sites. Anybody may lead to the page itself.
 */
export function foreignRequest(request: Request): string | undefined {
  const host = request.headers.get("host") ?? "";
  if (!isLocal(host)) {
    return `Cannot answer for the host "${host}": open the workspace as 127.0.0.1 or localhost`;
  }
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== `http://${host}`) {
    return `Cannot answer a page from "${origin}": only the workspace's own page may call it`;
  }
  const site = request.headers.get("sec-fetch-site") ?? "none";
  if (!/^(none|same-origin)$/.test(site) && !isVisit(request)) {
    return "Cannot answer another site: only the workspace's own page may call it";
  }
}

function isLocal(host: string): boolean {
  const url = `http://${host}`;
  return URL.canParse(url) && LOCAL.has(new URL(url).hostname);
}

/** Somebody follows a link to the page. */
function isVisit(request: Request): boolean {
  const { pathname } = new URL(request.url);
  return request.headers.get("sec-fetch-mode") === "navigate" &&
    request.method === "GET" &&
    (pathname === "/" || pathname.startsWith("/shortcuts/"));
}
