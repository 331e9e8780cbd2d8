import type { Trigger } from "../engine/triggers.ts";
import type { Activity } from "../engine/activity.ts";
import type { Canvas } from "../state/canvases.ts";
import type { StoredFile } from "../state/files.ts";
import type { Channel, User, UserGroup } from "../state/types.ts";
import type { ScheduledMessage } from "../state/scheduled_messages.ts";
import type { Item } from "../datastore/definition.ts";
import type { Workspace } from "../workspace.ts";

/**
 * All of a workspace that outlives the command. What is under way does not:
 * open forms, runs of workflows and their tokens end with it.
 */
export interface Snapshot {
  /** The name of the app that ran in it. */
  app: string;
  /** Milliseconds since 1970 on the workspace's clock. */
  now: number;
  ids: Map<string, number>;
  users: User[];
  groups: UserGroup[];
  channels: Channel[];
  /** Not in files of before there were any. */
  canvases?: Canvas[];
  files?: StoredFile[];
  scheduled: (Omit<ScheduledMessage, "channel"> & { channelId: string })[];
  triggers: Trigger[];
  /** Trigger ids by channel. */
  featured: Map<string, string[]>;
  activity: Activity[];
  /** Items by datastore. */
  items: Map<string, Item[]>;
}

/** How many items are read at once: the most that Slack allows. */
const PAGE = 1000;

/** Takes down what there is right now. */
export async function snapshotOf(workspace: Workspace): Promise<Snapshot> {
  const { state, engine } = workspace;
  const items = await itemsOf(workspace);
  return {
    app: nameOf(workspace),
    now: workspace.clock.now(),
    ids: workspace.ids.counts(),
    users: [...state.users.values()],
    groups: [...state.groups.values()],
    channels: [...state.channels.values()],
    canvases: state.canvases.list(),
    files: state.files.list(),
    scheduled: state.scheduled.list().map(({ channel, ...message }) => ({
      ...message,
      channelId: channel.id,
    })),
    triggers: engine.triggers.list(),
    featured: new Map(
      [...state.channels.keys()].map((id) => [
        id,
        engine.featured.in(id).map((trigger) => trigger.id),
      ]),
    ),
    activity: [...workspace.activity.entries],
    items,
  };
}

/**
 * Fills a workspace in which there is nothing yet but the app's bot.
 *
 * @throws Error if another app was kept.
 */
export async function restore(
  workspace: Workspace,
  kept: Snapshot,
): Promise<void> {
  const { state, engine, datastores } = workspace;
  if (kept.app !== nameOf(workspace)) {
    throw new Error(
      `Cannot go on from what was kept: it is of the app "${kept.app}" and not of "${
        nameOf(workspace)
      }", name another file with --keep`,
    );
  }
  workspace.ids.goOn(kept.ids);
  state.restore(kept);
  workspace.activity.restore(kept.activity);
  for (const { channelId, ...message } of kept.scheduled) {
    const channel = state.channels.get(channelId);
    if (channel) state.scheduled.restore({ ...message, channel });
  }
  restoreTriggers(workspace, kept.triggers);
  for (const [channelId, triggerIds] of kept.featured) {
    if (triggerIds.length) engine.featured.set(channelId, triggerIds, []);
  }
  for (const name of datastoresOf(workspace)) {
    for (const item of kept.items.get(name) ?? []) {
      await datastores.find(name).put(item);
    }
  }
}

/** The triggers that were there, and those of the app's files as the files are now. */
function restoreTriggers({ engine, app }: Workspace, kept: Trigger[]): void {
  engine.triggers.restore(kept);
  for (const { definition } of app.triggers) {
    const same = kept.find(({ type, name }) =>
      type === definition.type && name === definition.name
    );
    if (!same) engine.triggers.create(definition, { invite: true });
    else engine.triggers.update(same, definition);
  }
}

async function itemsOf(workspace: Workspace): Promise<Snapshot["items"]> {
  const kept: Snapshot["items"] = new Map();
  for (const name of datastoresOf(workspace)) {
    const datastore = workspace.datastores.find(name);
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const page = await datastore.query({ limit: PAGE, cursor });
      items.push(...page.items);
      cursor = page.cursor;
    } while (cursor);
    kept.set(name, items);
  }
  return kept;
}

function nameOf({ app }: Workspace): string {
  return app.manifest.display_information.name;
}

/** An app may have lost a datastore since. */
function datastoresOf({ app }: Workspace): string[] {
  return Object.keys(app.manifest.datastores ?? {});
}
