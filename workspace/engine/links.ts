import type { Workspace } from "../workspace.ts";
import { isAllowed } from "./access.ts";
import type { Firing } from "./firing.ts";
import { blockAndElementIn, findMessage } from "./messages.ts";
import { DONE, type Outcome, refused } from "./outcome.ts";
import { interactor } from "./payloads.ts";
import type { Tickets } from "./tickets.ts";

/** Guests cannot run workflows of apps that hold one of these: https://docs.slack.dev/workflows/guest-access */
const NOT_FOR_GUESTS = [
  "channels:manage",
  "channels:write.invites",
  "groups:write",
  "groups:write.invites",
  "usergroups:write",
];

/** A person starts a link trigger, wherever they found it. */
export interface LinkUse {
  triggerId: string;
  userId: string;
  channelId?: string;
  messageTs?: string;
  location?: "message" | "bookmark" | "button";
  bookmarkId?: string;
  actionId?: string;
  blockId?: string;
  /** Values for the trigger's customizable inputs. */
  inputs?: Record<string, string>;
}

/** Link triggers: the `/` menu, featured workflows, links in messages and bookmarks, workflow buttons. */
export class Links {
  constructor(
    private readonly workspace: Workspace,
    private readonly firing: Firing,
    private readonly tickets: Tickets,
  ) {}

  fire(o: LinkUse): Outcome {
    const { engine, state } = this.workspace;
    const trigger = engine.triggers.find(o.triggerId);
    if (trigger?.type !== "shortcut") {
      return refused("Cannot start the workflow: its link no longer works");
    }
    const user = state.users.get(o.userId);
    if (user?.teamId) {
      return refused(
        `Cannot start "${trigger.name}": people of other organisations cannot run this app's workflows; ask a member`,
      );
    }
    if (!user || user.deleted || this.#isBarred(o.userId)) {
      return refused(
        `Cannot start "${trigger.name}": guests and deactivated people cannot run this app's workflows; ask a member`,
      );
    }
    if (!isAllowed(this.workspace, trigger.access, o.userId)) {
      return refused(
        `Cannot start "${trigger.name}": you are not among those who may; ask the app's collaborators`,
      );
    }
    const data = {
      user_id: o.userId,
      interactivity: {
        interactor: interactor(o.userId),
        interactivity_pointer: this.tickets.issue(o.userId),
      },
      ...(o.channelId ? { channel_id: o.channelId } : {}),
      ...(o.messageTs ? { message_ts: o.messageTs } : {}),
      ...(o.bookmarkId ? { bookmark_id: o.bookmarkId } : {}),
      ...(o.location ? { location: o.location } : {}),
      ...(o.actionId ? { action_id: o.actionId } : {}),
      ...(o.blockId ? { block_id: o.blockId } : {}),
    };
    const { mistakes } = this.firing.fire(
      trigger,
      data,
      undefined,
      o.inputs,
    );
    if (mistakes.length === 0) return DONE;
    const what = mistakes.join("; ").replaceAll("[ERROR] ", "");
    return refused(
      `Cannot start "${trigger.name}": ${what}${
        o.channelId ? "" : "; start it in a channel"
      }`,
    );
  }

  /** A `workflow_button`: https://docs.slack.dev/reference/block-kit/block-elements/workflow-button-element */
  pressButton(
    o: {
      userId: string;
      channelId: string;
      messageTs: string;
      actionId: string;
    },
  ): Outcome {
    const found = findMessage(
      this.workspace,
      o.channelId,
      o.messageTs,
      o.userId,
    );
    const { block, element: button } =
      blockAndElementIn(found?.message.blocks ?? [], {
        action_id: o.actionId,
      }) ?? {};
    if (button?.type !== "workflow_button") {
      return refused("Cannot press the button: it is no longer there");
    }
    const { url, customizable_input_parameters = [] } =
      (button.workflow as WorkflowObject).trigger;
    const trigger = this.workspace.engine.triggers.findByUrl(url);
    if (!trigger) {
      return refused("Cannot start the workflow: its link no longer works");
    }
    return this.fire({
      triggerId: trigger.id,
      userId: o.userId,
      channelId: o.channelId,
      messageTs: o.messageTs,
      location: "button",
      actionId: o.actionId,
      blockId: String(block!.block_id),
      inputs: Object.fromEntries(
        customizable_input_parameters.map(({ name, value }) => [name, value]),
      ),
    });
  }

  #isBarred(userId: string): boolean {
    const { state, app } = this.workspace;
    const user = state.users.get(userId)!;
    return (user.isRestricted || user.isUltraRestricted) &&
      app.manifest.oauth_config.scopes.bot.some((scope) =>
        NOT_FOR_GUESTS.includes(scope)
      );
  }
}

interface WorkflowObject {
  trigger: {
    url: string;
    customizable_input_parameters?: { name: string; value: string }[];
  };
}
