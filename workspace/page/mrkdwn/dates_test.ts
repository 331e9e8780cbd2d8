import { assertEquals } from "@std/assert";
import { ago, dayName, slackDate } from "./dates.ts";

const at = Date.parse("2026-11-22T23:30:05Z") / 1000;
const now = Date.parse("2026-11-23T09:00:00Z");

Deno.test("slackDate() fills in each token for the viewer's zone", () => {
  const cases: [format: string, zone: string, text: string][] = [
    ["{date_num} {time}", "Etc/UTC", "2026-11-22 11:30 PM"],
    ["{date_num} {time}", "Asia/Seoul", "2026-11-23 8:30 AM"],
    ["on {date}", "Etc/UTC", "on November 22nd, 2026"],
    ["{date_long}", "Etc/UTC", "Sunday, November 22nd, 2026"],
    ["{date_short}", "Etc/UTC", "Nov 22, 2026"],
    [
      "{date_short_pretty} at {time_secs}",
      "Etc/UTC",
      "yesterday at 11:30:05 PM",
    ],
    ["since {date_pretty}", "Asia/Seoul", "since today"],
    ["{ago}", "Etc/UTC", "9 hours ago"],
    ["{tomorrow}", "Etc/UTC", "{tomorrow}"],
  ];

  for (const [format, zone, text] of cases) {
    assertEquals(slackDate(at, format, zone, now), text);
  }
});

Deno.test("ago() counts in the unit that a person would use, both ways", () => {
  const minutes = (n: number) => ago(now - n * 60_000, now);

  assertEquals([0, 1, 44, 59, 120, 1500, -5].map(minutes), [
    "just now",
    "1 minute ago",
    "44 minutes ago",
    "1 hour ago",
    "2 hours ago",
    "1 day ago",
    "in 5 minutes",
  ]);
});

Deno.test("dayName() names days near and far", () => {
  const days = (n: number) => dayName(now - n * 86_400_000, now, "Etc/UTC");

  assertEquals([0, 1, 2, 11].map(days), [
    "Today",
    "Yesterday",
    "Saturday, November 21st",
    "Thursday, November 12th",
  ]);
});
