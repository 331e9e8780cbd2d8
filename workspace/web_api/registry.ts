// Every Web API method of the workspace, one file each in methods/.
// To add one: write methods/<name_in_snake_case>.ts (auth_test_method.ts only because
// a name ending in _test would be a test) and its two lines here;
// a test compares this list with the folder.
import type { Method } from "./method.ts";
import authTest from "./methods/auth_test_method.ts";
import conversationsSetTopic from "./methods/conversations_set_topic.ts";

/** By Slack's name. */
export const methods: ReadonlyMap<string, Method> = new Map(
  [
    authTest,
    conversationsSetTopic,
  ].map((method) => [method.name, method]),
);
