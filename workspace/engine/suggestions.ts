import { exactlyOne, list, object } from "../block_kit/check.ts";
import { OPTION_GROUPS, OPTIONS } from "../block_kit/limits.ts";
import { option, optionGroup } from "../block_kit/options.ts";
import type { SuggestedOptions } from "../page/acts.ts";
import type { Workspace } from "../workspace.ts";
import type { Deliveries } from "./deliveries.ts";
import { type Place, placeOf, type Spot } from "./places.ts";
import type { ViewStacks } from "./view_stacks.ts";

/** A select asks from this many letters on: https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
const MIN_QUERY_LENGTH = 3;

/** What somebody types into a select whose options come from the app. */
export interface SuggestionQuery extends Spot {
  blockId?: string;
  actionId: string;
  typed: string;
}

/** Unlike a select of its own options, it may have none. */
const answer = object({
  options: list(option, 0, OPTIONS),
  option_groups: list(optionGroup, 0, OPTION_GROUPS),
}, exactlyOne("options", "option_groups"));

/** Asks the app for the options of `external_select` and `multi_external_select`. */
export class Suggestions {
  constructor(
    private readonly workspace: Workspace,
    private readonly views: ViewStacks,
    private readonly deliveries: Deliveries,
  ) {}

  /** The options that the app has for what was typed; none while that is too short. */
  async ask(o: SuggestionQuery): Promise<SuggestedOptions> {
    const place = placeOf(this.workspace, this.views, o, {
      block_id: o.blockId,
      action_id: o.actionId,
    });
    if (!/external_select$/.test(String(place?.element.type))) {
      return failed("what you clicked is no longer there");
    }
    const { element, block, executionId, body } = place as Place;
    const least = Number(element.min_query_length ?? MIN_QUERY_LENGTH);
    if ([...o.typed].length < least) return { ok: true, options: [] };
    const execution = this.deliveries.running(executionId);
    if (!execution) {
      return failed("the workflow step that asked for it has ended");
    }
    const ending = await this.deliveries.inTime(
      this.deliveries.send(execution, "block_suggestion", o.userId, {
        ...body,
        action_id: o.actionId,
        block_id: block.block_id,
        value: o.typed,
      }),
    );
    return ending?.kind === "answered"
      ? this.#checked(ending.ack, execution.trace)
      : failed("the app failed, or took longer than three seconds");
  }

  #checked(ack: Record<string, unknown>, trace: string): SuggestedOptions {
    const mistakes: string[] = [];
    answer(ack, "", (pointer, message) => {
      mistakes.push(`[ERROR] ${message} [json-pointer:${pointer}]`);
    });
    if (mistakes.length === 0) return { ok: true, ...ack };
    this.workspace.activity.write(
      "function_execution_result",
      "Slack refuses the options that the app suggests",
      { level: "error", trace, details: mistakes },
    );
    return failed("the app suggested what Slack does not show");
  }
}

function failed(why: string): SuggestedOptions {
  return { ok: false, error: `Cannot load the options: ${why}` };
}
