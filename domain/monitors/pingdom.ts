import { type FlatAlert, flatAlert } from "./flat.ts";
import type { Monitor, Words } from "./monitor.ts";
import { firstOf, listAt, textAt } from "./pick.ts";

export const PINGDOM_WORDS: Words = { severity: {}, status: {} };

/** State changes: https://www.pingdom.com/resources/webhooks */
export const pingdom: Monitor = {
  id: "pingdom",
  name: "Pingdom",
  reach: "relay",
  words: PINGDOM_WORDS,
  template: "",
  steps: [
    "Its webhooks have a body of their own, which Slack refuses: a relay must flatten it",
    "Without one: connect its own Slack integration to a channel where Incd is, and declare with the emoji",
  ],
  read(body: unknown): FlatAlert[] {
    const of = (name: string) => textAt(body, name);
    const state = of("current_state");
    if (!of("check_id") || !state) return [];
    const isOver = ["UP", "SUCCESS"].includes(state.toUpperCase());
    const changed = of("state_changed_timestamp");
    return [flatAlert({
      source: "pingdom",
      title: `${firstOf(of("check_name"), of("check_id"))} is ${
        isOver ? "up" : "down"
      }`,
      description: firstOf(of("long_description"), of("description")),
      severity: of("importance_level"),
      status: state,
      dedup_key: of("check_id"),
      service: firstOf(textAt(body, "tags", 0), of("check_name")),
      url: textAt(body, "check_params", "full_url"),
      starts_at: isOver ? "" : changed,
      ends_at: isOver ? changed : "",
      labels: listAt(body, "tags").map((_, n) => textAt(body, "tags", n))
        .filter(Boolean).join(", "),
    })];
  },
};
