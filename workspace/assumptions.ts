/** What Slack does not document, so that an app can be tried both ways. */
export interface Assumptions {
  /** A read within a second of a write may find an item as it was before. */
  staleReads: boolean;
  /** Block actions of a view that `views.update` changed never reach the app, as was observed. */
  blockActionsAfterUpdateLost: boolean;
  /** How long a datastore keeps an item after its time to live, up to 48 hours as Slack says; milliseconds. */
  ttlLagMs: number;
  /** What `apps.datastore.update` answers is the item as this very update left it. */
  updateAnswersAtomically: boolean;
  /** Triggers made or changed within a second with one token are refused with `token_revoked`, as was observed: https://github.com/slackapi/deno-slack-sdk/issues/445 */
  triggerCallsNeedASecond: boolean;
  /** Datastore calls for many items leave some of them undone and say which: `partial_failure`. */
  bulkFailsInPart: boolean;
  /** Pages of lists may hold fewer items than asked for, even none, although there are more. */
  shortPages: boolean;
  /** A filter that compares what an event does not bring, such as the inviter of who came alone, fails as a whole. */
  absentDataFailsFilters: boolean;
  /** Whether the team's plan and its admins allow canvases: as on paid plans, nowhere, or not as channels' own. */
  canvases: "on" | "off" | "not in channels";
}

/** What is assumed if nothing else is said. */
export const USUAL_ASSUMPTIONS: Assumptions = {
  staleReads: false,
  blockActionsAfterUpdateLost: true,
  ttlLagMs: 48 * 3_600_000,
  updateAnswersAtomically: true,
  triggerCallsNeedASecond: false,
  bulkFailsInPart: false,
  shortPages: false,
  absentDataFailsFilters: false,
  canvases: "on",
};
