import { assertEquals } from "@std/assert";
import { anIncident } from "../../tests/support/builders.ts";
import type { IncidentRecord } from "./record.ts";
import { dueQuestion, SILENCE } from "./stale.ts";

const DAY = 24 * 3_600_000;
const SINCE = anIncident().declaredAt + DAY;

const CASES: {
  name: string;
  record?: Partial<IncidentRecord>;
  days: number;
  staleDays?: number;
  where?: "privately" | "channel";
}[] = [
  { name: "not silent for long", days: 2.9 },
  { name: "silent for three days", days: 3, where: "privately" },
  { name: "a team that wants no questions", days: 30, staleDays: 0 },
  {
    name: "people have said something since",
    record: { reminded: { [SILENCE.said]: SINCE + DAY } },
    days: 3.5,
  },
  {
    name: "asked an hour ago",
    record: { reminded: { [SILENCE.asked]: SINCE + 3 * DAY } },
    days: 3.1,
  },
  {
    name: "asked a day ago and ignored",
    record: { reminded: { [SILENCE.asked]: SINCE + 3 * DAY } },
    days: 4,
    where: "channel",
  },
  {
    name: "asked in both places",
    record: {
      reminded: {
        [SILENCE.asked]: SINCE + 3 * DAY,
        [SILENCE.inChannel]: SINCE + 4 * DAY,
      },
    },
    days: 9,
  },
  {
    name: "asked in the silence before",
    record: {
      reminded: { [SILENCE.asked]: SINCE - 1, [SILENCE.inChannel]: SINCE - 1 },
    },
    days: 3,
    where: "privately",
  },
  {
    name: "archived",
    record: { channelNow: { name: "", archived: true, shared: false } },
    days: 9,
  },
  {
    name: "over",
    record: {
      lifecycle: {
        ...anIncident().lifecycle,
        phases: [{ status: "resolved", at: SINCE }],
      },
    },
    days: 9,
  },
];

Deno.test("a silent incident is asked about once in each place, privately first", () => {
  for (const { name, record, days, staleDays = 3, where } of CASES) {
    assertEquals(
      dueQuestion(anIncident(record), SINCE, staleDays, SINCE + days * DAY)
        ?.where,
      where,
      name,
    );
  }
});
