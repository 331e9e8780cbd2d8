import { FLAT_FIELDS, type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";

export const ANOTHER_WORDS: Words = { severity: {}, status: {} };

/** Anything that can post JSON: it sends the flat body itself. */
export const another: Monitor = {
  id: "another",
  name: "Another monitor",
  reach: "direct",
  words: ANOTHER_WORDS,
  template: `curl -X POST -H 'Content-Type: application/json' INCD_URL -d '{
  "source": "INCD_SOURCE",
  "token": "INCD_TOKEN",
  "title": "Checkout answers with errors",
  "description": "5xx above 10 % for five minutes",
  "severity": "high",
  "status": "firing",
  "dedup_key": "checkout-5xx",
  "service": "checkout",
  "url": "https://monitor.example.com/alerts/1"
}'`,
  steps: [
    "Post this body when something is wrong, and the same with the status resolved when it is well again",
    "Keep the dedup_key the same for both",
  ],
  read(body: unknown): FlatAlert[] {
    const all = Array.isArray(body) ? body.slice(0, 1000) : [body];
    return all.flatMap((one) => {
      if (typeof one !== "object" || one === null || Array.isArray(one)) {
        return [];
      }
      const isFlat = FLAT_FIELDS.some((field) => Object.hasOwn(one, field));
      return isFlat ? [flatAlert(one)] : [];
    });
  },
};
