/**
 * What a browser must not do with anything that the workspace answers: run
 * scripts that are not the page's own file, show it inside of another site,
 * guess types, or tell other sites where the person was.
 *
 * Pictures may come from anywhere, since apps show them by address.
 */
const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src data: https: http:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The answer with these headers on it. */
export function secured(response: Response): Response {
  for (const [name, value] of Object.entries(HEADERS)) {
    response.headers.set(name, value);
  }
  return response;
}
