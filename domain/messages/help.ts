import { nextSteps, STEPS_ANYWHERE } from "../help/next_steps.ts";
import type { Step } from "../help/step.ts";
import type { IncidentRecord } from "../incident/record.ts";
import { SIGN_IDS, SIGN_NAMES, type Signs } from "../settings/emoji.ts";
import { type ShortcutName, SHORTCUTS, type Shortcuts } from "../shortcuts.ts";
import { context, section, workflowButton } from "./blocks.ts";
import type { Block, Message } from "./message.ts";

/** What the help is drawn from. */
export interface Helped {
  /** Nothing where the channel has no incident. */
  record: IncidentRecord | undefined;
  person: string;
  shortcuts: Shortcuts;
  signs: Signs;
  /** Where *How we handle incidents* stands, as a channel's id; "" if nowhere. */
  guideIn: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** What each command is for, in the order in which people need them. */
const COMMANDS: [ShortcutName, string][] = [
  ["declare", "opens a channel with the right people in it"],
  ["acknowledge", "you are at it"],
  ["roles", "who leads, who repairs, who speaks"],
  ["status_update", "status, severity, impact, next update"],
  ["tasks", "who does what, and what is done"],
  ["escalate", "ask for help: who, what for, by when"],
  ["timeline_add", "what happened, with its time"],
  ["timeline_show", "all that happened, for you alone"],
  ["hand_over", "somebody else takes over"],
  ["resolve", "what fixed it, and how long it took"],
  ["reopen", "it is not over"],
  ["edit_clocks", "when something really was"],
  ["amend", "another title, type or description"],
  ["incidents_list", "open, recent, yours"],
  ["settings", "for admins"],
];

/** For one person: what to do now where they are, then what there is. */
export function help(helped: Helped): Message {
  const { record, person, shortcuts, signs, guideIn, now } = helped;
  const steps = record ? nextSteps(record, person, now) : STEPS_ANYWHERE;
  return {
    text: "What you can do now",
    blocks: [
      section(
        record
          ? "*What you can do now*"
          : "*What you can do now*\nThis is not the channel of an incident",
      ),
      ...steps.map((step, n) => drawn(step, n, shortcuts)),
      section(
        `*Commands*: type / and the first word\n${
          COMMANDS.map(([name, about]) => `• *${SHORTCUTS[name]}*: ${about}`)
            .join("\n")
        }`,
      ),
      section(
        `*Emoji on a message*\n${
          SIGN_IDS.map((sign) => `:${signs[sign]}:\u00a0${SIGN_NAMES[sign]}`)
            .join("   ")
        }`,
      ),
      section(`*Or write in the channel*\n${SPOKEN.join("\n")}`),
      context(footer(guideIn)),
    ],
  };
}

/** What Incd understands in plain words, a line each. */
export const SPOKEN = [
  "• `@Incd update …`, `@Incd note …`, `@Incd task @somebody …`",
  "• `@Incd decision: …`, `@Incd temporary: what you changed for now`",
  "• `@Incd status`, `@Incd who is commander`, `@Incd list`",
  "• `@Incd ack`, `@Incd take command`, `@Incd sev1`, `@Incd monitoring`",
  "• `@Incd resolved: what fixed it`, `@Incd reopen: why`",
];

function drawn({ text, click }: Step, n: number, shortcuts: Shortcuts): Block {
  const shortcut = click && shortcuts[click.shortcut];
  return section(
    text,
    shortcut &&
      workflowButton(
        `help_${n}`,
        click.label,
        shortcut.url,
        click.inputs,
      ),
  );
}

function footer(guideIn: string): string {
  return [
    ...(guideIn ? [`_How we handle incidents_ stands in <#${guideIn}>`] : []),
    "Only you see this. Private messages to Incd are not read",
  ].join("  ·  ");
}
