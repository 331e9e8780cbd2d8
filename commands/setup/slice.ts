import { loadTeam, type Team } from "../../datastores/settings/store.ts";
import { keepSetup } from "../../datastores/settings/setup.ts";
import type { Message } from "../../domain/messages/message.ts";
import { reason } from "../../domain/messages/problems.ts";
import { settingUp, setUpDone } from "../../domain/messages/setup.ts";
import { newsOf } from "../../domain/setup/news.ts";
import type { SetupState } from "../../domain/setup/state.ts";
import {
  type Answer,
  type Slack,
  SlackApiError,
  unlessFailed,
} from "../../slack/api.ts";
import { apply, type Repeat } from "../../slack/apply.ts";
import { shortcutsAmong } from "../find_shortcuts.ts";
import { examine } from "./examine.ts";
import { feature } from "./feature.ts";
import { deleteTwins, type Made, makeTriggers } from "./make_triggers.ts";
import { writeGuide } from "./write_guide.ts";

/** What comes after the triggers takes about so long; with less time it is left to the next slice. Milliseconds. */
const REST_MS = 10_000;

/**
 * One slice of Setup: some triggers, and when all of them stand, the rest. A
 * failure of Slack is kept for the person and left to the next slice.
 *
 * @param release What the claim gave.
 * @throws SlackApiError when it cannot even be kept how far it is.
 */
export async function workSlice(
  slack: Slack,
  before: SetupState,
  release: Answer,
  repeat: Repeat,
): Promise<void> {
  let state = { ...before, touched: Date.now() };
  try {
    const team = await knownTeam(slack);
    state = await begin(slack, team, state, repeat);
    const made = await makeTriggers(slack, team, state.written);
    state = { ...state, written: made.written };
    if (made.left || !slack.hasTime(REST_MS)) {
      await show(slack, state, settingUp(progress(team, made)));
    } else {
      state = await complete(slack, team, state, made);
    }
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    await sayTrouble(slack, state, error);
  }
  await keepSetup(slack, state, release);
}

/** The team, with Incd's own user id, which what listens must leave out. */
async function knownTeam(slack: Slack): Promise<Team> {
  const team = await loadTeam(slack);
  if (team.bot) return team;
  const { user_id } = await slack.call("auth.test");
  return { ...team, bot: user_id };
}

function progress(
  { settings }: Team,
  { made, all }: Pick<Made, "made" | "all">,
) {
  return { channel: settings.announcementChannel, made, all };
}

async function complete(
  slack: Slack,
  team: Team,
  state: SetupState,
  made: Made,
): Promise<SetupState> {
  await deleteTwins(slack, team, state.begun);
  const shortcuts = shortcutsAmong(made.listed, team.shortcuts ?? {});
  const { announcementChannel } = team.settings;
  const [guide, featured] = announcementChannel
    ? await Promise.all([
      writeGuide(slack, team.settings, state),
      feature(slack, announcementChannel, shortcuts),
    ])
    : [state.guide, false];
  const done = {
    ...state,
    ...(guide ? { guide } : {}),
    finished: true,
    touched: Date.now(),
  };
  if (state.quiet) return done;
  const problems = await examine(slack, team, {
    triggers: Object.entries(made.refused)
      .map(([name, code]) => ({ name, code })),
  });
  await show(
    slack,
    state,
    setUpDone({
      channel: announcementChannel,
      all: made.made,
      guide: guide?.kind ?? "none",
      featured,
      problems,
    }),
  );
  return { ...done, told: newsOf({}, problems, Date.now()).told };
}

/** Posts the private message that says how far it is, once. */
async function begin(
  slack: Slack,
  team: Team,
  state: SetupState,
  repeat: Repeat,
): Promise<SetupState> {
  if (state.quiet || state.message.ts) return state;
  const [told] = await apply(slack, [{
    kind: "tell_privately",
    user: state.by,
    key: `${state.cause}/setup`,
    message: settingUp(progress(team, { made: 0, all: 0 })),
  }], repeat);
  if (!told!.ok) return state;
  const known = {
    ...state,
    message: { channel: told!.channel!, ts: told!.ts! },
  };
  await keepSetup(slack, known);
  return known;
}

async function sayTrouble(
  slack: Slack,
  state: SetupState,
  { code }: SlackApiError,
): Promise<void> {
  const said = settingUp({
    channel: "",
    made: 0,
    all: 0,
    trouble: reason(code),
  });
  // If it fails the message stays as it is, and the next slice changes it.
  await unlessFailed(() => show(slack, state, said));
}

async function show(
  slack: Slack,
  { message: { channel, ts }, quiet }: SetupState,
  message: Message,
): Promise<void> {
  if (quiet || !ts) return;
  await slack.callUnless(["message_not_found"], "chat.update", {
    channel,
    ts,
    ...message,
  });
}
