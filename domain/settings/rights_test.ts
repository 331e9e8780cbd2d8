import { assert, assertEquals } from "@std/assert";
import { DEFAULTS } from "./defaults.ts";
import { may, surelyMay } from "./rights.ts";

const settings = {
  ...DEFAULTS,
  rights: { ...DEFAULTS.rights, roles: "role_holders" as const },
  admins: ["U_ANA"],
};

Deno.test("may() lets admins of Incd and of the workspace change the settings, and tells others who may", () => {
  const asks = (user: string, workspaceAdmin: boolean) =>
    may(settings, "settings", { user, workspaceAdmin });

  assert(asks("U_ANA", false).ok);
  assert(asks("U_BEN", true).ok);
  assertEquals(asks("U_BEN", false), {
    ok: false,
    code: "not_allowed",
    message: "Cannot change the settings: only admins may. Ask one of them",
  });
});

Deno.test("may() lets those who hold a role do what is kept to role holders", () => {
  const asks = (roles: { commander?: string }) =>
    may(settings, "roles", { user: "U_BEN", roles, workspaceAdmin: false }).ok;

  assert(asks({ commander: "U_BEN" }));
  assert(!asks({ commander: "U_SAM" }));
});

Deno.test("surelyMay() needs nothing of Slack where everybody may", () => {
  assert(surelyMay(settings, "severity", { user: "U_BEN" }));
  assert(!surelyMay(settings, "roles", { user: "U_BEN" }));
});
