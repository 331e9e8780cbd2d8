import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { flatAlert } from "../monitors/flat.ts";
import { understand } from "../monitors/understand.ts";
import { DEFAULTS } from "../settings/defaults.ts";
import { alertAfter, SAME_MATTER_MS } from "./after.ts";
import type { Alert, News } from "./alert.ts";
import { type Group, groupOf, isSameWave, joins, STORM } from "./group.ts";
import { route } from "./route.ts";
import { SLOT_MS, SLOTS } from "./slots.ts";

const START = Date.UTC(2026, 10, 23, 9);

/** An intake in memory, made of the rules alone: incidents stay open. */
class Intake {
  readonly alerts = new Map<string, Alert>();
  readonly groups = new Map<string, Group>();
  readonly opened: { id: string; at: number }[] = [];

  take(sent: Record<string, string>, delivery: string, at: number): News {
    const understood = understand(
      flatAlert(sent),
      { otherwise: "medium" },
      at,
    );
    assert(understood.ok);
    const signal = understood.value;
    const placed = {
      id: `${signal.source}/${signal.key}`,
      sender: signal.source,
      service: signal.service,
      group: groupOf(signal, signal.service),
    };
    const { alert, news } = alertAfter(
      this.alerts.get(placed.id),
      signal,
      { id: delivery, at },
      placed,
    );
    if (!alert) return news;
    const isNew = alert.state === "firing" && !alert.incident &&
      route(alert, DEFAULTS, at).kind === "incident";
    this.alerts.set(
      placed.id,
      isNew ? { ...alert, incident: this.#incidentFor(alert, at) } : alert,
    );
    return news;
  }

  #incidentFor({ group: id, urgency }: Alert, at: number): string {
    const group = this.groups.get(id);
    if (group && joins(group, true, urgency, at)) {
      this.groups.set(id, { ...group, newsAt: at });
      return group.incident;
    }
    const storm = this.groups.get(STORM);
    const free = !(storm && isSameWave(storm, at)) &&
      this.opened.filter((one) => one.id !== STORM && at - one.at < SLOT_MS)
          .length < SLOTS;
    if (!free && id !== STORM) {
      const incident = this.#incidentFor(
        { group: STORM, urgency } as Alert,
        at,
      );
      this.groups.set(id, {
        id,
        incident,
        opening: "",
        openedAt: at,
        newsAt: at,
        urgency,
      });
      return incident;
    }
    const incident = `${id}@${at}`;
    this.opened.push({ id, at });
    this.groups.set(id, {
      id,
      incident,
      opening: "",
      openedAt: at,
      newsAt: at,
      urgency,
    });
    return incident;
  }
}

const high = (n: number, status = "firing") => ({
  source: "prometheus",
  title: `Service ${n % 40} is failing`,
  severity: "high",
  status,
  dedup_key: `alert-${n}`,
  service: `service-${n % 40}`,
});

Deno.test("a thousand high alerts of forty services in a minute make at most four incidents, and each counts", () => {
  const intake = new Intake();
  for (let n = 0; n < 1000; n++) {
    for (const again of ["", "", "-again"]) {
      intake.take(high(n), `delivery-${n}${again}`, START + n * 60);
    }
  }

  assert(intake.opened.length <= 4, `${intake.opened.length} incidents`);
  assertEquals(intake.alerts.size, 1000);
  assert(
    [...intake.alerts.values()].every(({ count, incident }) =>
      count === 2 && incident !== ""
    ),
  );
});

Deno.test("whatever comes in whichever order, an alert fires as it was last heard of, and no delivery counts twice", () => {
  const step = fc.record({
    status: fc.constantFrom("firing", "resolved", "acknowledged", "what?"),
    delivery: fc.integer({ min: 0, max: 9 }),
    after: fc.integer({ min: 0, max: 2 * SAME_MATTER_MS }),
    startsAt: fc.option(fc.integer({ min: -SAME_MATTER_MS, max: 0 })),
  });
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
    const intake = new Intake();
    const key = "prometheus/alert-1";
    let at = START;
    for (const { status, delivery, after, startsAt } of steps) {
      at += after;
      const before = intake.alerts.get(key);
      const sent = {
        ...high(1, status),
        ...(startsAt === null ? {} : { starts_at: String(at + startsAt) }),
      };
      const id = `d${delivery}`;
      const news = intake.take(sent, id, at);
      const alert = intake.alerts.get(key);
      switch (news) {
        case "counted_before":
        case "nothing":
          assertEquals(alert, before);
          break;
        case "new":
          assertEquals([alert?.state, alert?.count], ["firing", 1]);
          assertEquals(alert?.round, (before?.round ?? 0) + 1);
          break;
        case "refired":
          assert(before?.state === "cleared" && alert?.state === "firing");
          assert(at - before.clearedAt < SAME_MATTER_MS);
          break;
        case "cleared":
          assert(before?.state === "firing" && alert?.state === "cleared");
          break;
        default:
          assertEquals(alert?.count, (before?.count ?? 0) + 1);
      }
      if (news !== "nothing") {
        assertEquals(intake.take(sent, id, at + 1), "counted_before" as News);
      }
    }
  }));
});
