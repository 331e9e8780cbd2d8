import { assertEquals } from "@std/assert";
import { firstRoles, holders, replaceHolders } from "./roles.ts";

Deno.test("firstRoles() takes the template's, then the type's, then the declarer to command", () => {
  assertEquals(
    firstRoles({
      template: { technical_lead: "U0BEN" },
      type: { technical_lead: "U0YUKI", communications_lead: "U0SAM" },
    }, "U0ANA"),
    {
      commander: "U0ANA",
      technical_lead: "U0BEN",
      communications_lead: "U0SAM",
    },
  );
});

Deno.test("firstRoles() leaves a monitor's incident without commander if nobody is named", () => {
  assertEquals(firstRoles({ template: {}, type: {} }, ""), {});
});

Deno.test("replaceHolders() gives what an absent person held to the next in line", () => {
  assertEquals(
    replaceHolders(
      {
        commander: "U0TOM",
        technical_lead: "U0TOM",
        communications_lead: "U0SAM",
      },
      new Set(["U0TOM"]),
      {
        template: { technical_lead: "U0TOM" },
        type: { technical_lead: "U0YUKI" },
      },
      "U0ANA",
    ),
    {
      commander: "U0ANA",
      technical_lead: "U0YUKI",
      communications_lead: "U0SAM",
    },
  );
});

Deno.test("holders() names each person once", () => {
  assertEquals(
    holders({
      commander: "U0ANA",
      technical_lead: "U0BEN",
      communications_lead: "U0ANA",
    }),
    [
      { user: "U0ANA", roles: ["commander", "communications_lead"] },
      { user: "U0BEN", roles: ["technical_lead"] },
    ],
  );
});
