import { DUTIES } from "../incident/duties.ts";
import { ROLE_IDS, ROLE_NAMES } from "../incident/roles.ts";
import { plainMarkdown } from "../markdown.ts";
import { SIGN_IDS, SIGN_NAMES } from "../settings/emoji.ts";
import type { Settings, Severity } from "../settings/settings.ts";

/** The title of *How we handle incidents*. */
export const GUIDE_TITLE = "How we handle incidents";

/** By these words Incd knows a page of its own again. */
export const GUIDE_MARK = "Incd writes this page";

/** A part of the guide: short lines, each perhaps with a name in front. */
export interface Chapter {
  heading: string;
  points: { name?: string; text: string }[];
}

/** How the team handles incidents, as its settings say. */
export function guide(settings: Settings): Chapter[] {
  return [
    {
      heading: "Something is wrong",
      points: [
        {
          name: "Declare",
          text:
            "type /incident in any channel and choose Incident: declare. In doubt declare, and take the worse severity",
        },
        {
          name: "Work",
          text:
            "in the channel that opens. Its pinned card says who does what, and what is missing now",
        },
        {
          name: "Tell",
          text:
            "with Status update, as often as the severity asks for. People follow in the thread of the announcement",
        },
        {
          name: "Remember",
          text: `put an emoji on the message: ${
            SIGN_IDS.map((sign) =>
              `:${settings.emoji[sign]}: ${SIGN_NAMES[sign].toLowerCase()}`
            ).join(", ")
          }`,
        },
      ],
    },
    {
      heading: "Severities",
      points: settings.severities.map((severity) => ({
        name: severity.name,
        text: [severity.meaning, ...cadence(severity)].filter(Boolean)
          .join(". "),
      })),
    },
    ...settings.policies.map(({ name, levels }) => ({
      heading: `Escalation: ${name}`,
      points: levels.map((level, n) => ({
        name: level.name,
        text: [
          n === 0 ? "Asked first" : "Asked next",
          ...(level.answerMinutes
            ? [`answers within ${span(level.answerMinutes, "an hour")}`]
            : []),
        ].join(", "),
      })),
    })),
    ...ROLE_IDS.map((role) => ({
      heading: ROLE_NAMES[role],
      points: DUTIES[role].map((text) => ({ text })),
    })),
  ];
}

function cadence({ updateMinutes, acknowledgeMinutes }: Severity): string[] {
  return [
    ...(acknowledgeMinutes
      ? [`Acknowledged within ${span(acknowledgeMinutes, "an hour")}`]
      : []),
    ...(updateMinutes
      ? [`A status update every ${span(updateMinutes, "hour")}`]
      : []),
  ];
}

function span(minutes: number, hour: string): string {
  if (minutes === 60) return hour;
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}

/** The guide as a canvas takes it: https://docs.slack.dev/surfaces/canvases */
export function guideMarkdown(settings: Settings): string {
  const chapters = guide(settings).map(({ heading, points }) =>
    [
      `## ${plainMarkdown(heading)}`,
      ...points.map(({ name, text }) =>
        `- ${name ? `**${plainMarkdown(name)}**: ` : ""}${plainMarkdown(text)}`
      ),
    ].join("\n")
  );
  return [
    `*${GUIDE_MARK} from its settings, and anew whenever they change. Your own words belong into Incident settings, under Procedures.*`,
    ...chapters,
    ...(settings.procedures
      ? [`## Procedures\n${withoutMentions(settings.procedures)}`]
      : []),
  ].join("\n\n");
}

/** The team's own Markdown, which may format and link but call nobody. */
function withoutMentions(markdown: string): string {
  return markdown.replaceAll("![", "!\\[").replaceAll("<", "\\<");
}
