import { Manifest } from "deno-slack-sdk/mod.ts";
import { ActionItems } from "./datastores/action_items/definition.ts";
import { AlertGroups } from "./datastores/alert_groups/definition.ts";
import { Alerts } from "./datastores/alerts/definition.ts";
import { PastAlerts } from "./datastores/past_alerts/definition.ts";
import { Claims } from "./datastores/claims/definition.ts";
import { ClosedIncidents } from "./datastores/closed_incidents/definition.ts";
import { Declarations } from "./datastores/declarations/definition.ts";
import { Deliveries } from "./datastores/deliveries/definition.ts";
import { Incidents } from "./datastores/incidents/definition.ts";
import { Monitors } from "./datastores/monitors/definition.ts";
import { SettingsDatastore } from "./datastores/settings/definition.ts";
import { Timeline } from "./datastores/timeline/definition.ts";
import { AddActionItem } from "./functions/add_action_item/definition.ts";
import { AmendIncident } from "./functions/amend_incident/definition.ts";
import { Escalate } from "./functions/escalate/definition.ts";
import { Capture } from "./functions/capture/definition.ts";
import { GiveTask } from "./functions/give_task/definition.ts";
import { GiveUpRole } from "./functions/give_up_role/definition.ts";
import { HandOver } from "./functions/hand_over/definition.ts";
import { ListIncidents } from "./functions/list_incidents/definition.ts";
import { PostUpdate } from "./functions/post_update/definition.ts";
import { PutOffUpdate } from "./functions/put_off_update/definition.ts";
import { Reopen } from "./functions/reopen/definition.ts";
import { Resolve } from "./functions/resolve/definition.ts";
import { AlertWorkflow } from "./workflows/alert.ts";
import { AcknowledgeWorkflow } from "./workflows/acknowledge.ts";
import { AnswerAskWorkflow } from "./workflows/answer_ask.ts";
import { AnswerHandoverWorkflow } from "./workflows/answer_handover.ts";
import { AnswerQuestionWorkflow } from "./workflows/answer_question.ts";
import { AnswerReminderWorkflow } from "./workflows/answer_reminder.ts";
import { AmendWorkflow } from "./workflows/amend.ts";
import { AnswerTaskWorkflow } from "./workflows/answer_task.ts";
import { DeclareIncident } from "./workflows/declare_incident.ts";
import { FinishDeclarationWorkflow } from "./workflows/finish_declaration.ts";
import { FollowWorkflow } from "./workflows/follow.ts";
import { OnChannel } from "./workflows/on_channel.ts";
import { OnJoin } from "./workflows/on_join.ts";
import { MonitorsWorkflow } from "./workflows/monitors.ts";
import { OnSign } from "./workflows/on_sign.ts";
import { OnMention } from "./workflows/on_mention.ts";
import { ReviewWorkflow } from "./workflows/review.ts";
import { PageWorkflow } from "./workflows/page.ts";
import { RolesWorkflow } from "./workflows/roles.ts";
import { HelpWorkflow } from "./workflows/help.ts";
import { IncidentsListWorkflow } from "./workflows/incidents_list.ts";
import { SelfTestWorkflow } from "./workflows/self_test.ts";
import { SettingsWorkflow } from "./workflows/settings.ts";
import { SettingsUndoWorkflow } from "./workflows/settings_undo.ts";
import { Setup } from "./workflows/setup.ts";
import { StartReviewWorkflow } from "./workflows/start_review.ts";
import { StatusUpdateWorkflow } from "./workflows/status_update.ts";
import { TakeRoleWorkflow } from "./workflows/take_role.ts";
import { TasksWorkflow } from "./workflows/tasks.ts";
import { TriageWorkflow } from "./workflows/triage.ts";
import { TimelineWorkflow } from "./workflows/timeline.ts";
import { Tick } from "./workflows/tick.ts";

export default Manifest({
  name: "Incd",
  description: "Incident management that lives in Slack",
  longDescription:
    "Declare an incident with a shortcut or from a monitor, and have within seconds a channel with the right people in it, a card that says what is missing, a commander, a technical lead, a communications lead and a timeline that writes itself.",
  icon: "assets/icon.png",
  workflows: [
    AcknowledgeWorkflow,
    AlertWorkflow,
    AnswerAskWorkflow,
    AnswerHandoverWorkflow,
    AnswerQuestionWorkflow,
    AnswerReminderWorkflow,
    AmendWorkflow,
    AnswerTaskWorkflow,
    DeclareIncident,
    FinishDeclarationWorkflow,
    HelpWorkflow,
    IncidentsListWorkflow,
    FollowWorkflow,
    MonitorsWorkflow,
    OnChannel,
    OnJoin,
    OnSign,
    OnMention,
    ReviewWorkflow,
    PageWorkflow,
    RolesWorkflow,
    SelfTestWorkflow,
    SettingsUndoWorkflow,
    SettingsWorkflow,
    Setup,
    StartReviewWorkflow,
    StatusUpdateWorkflow,
    TakeRoleWorkflow,
    TasksWorkflow,
    Tick,
    TimelineWorkflow,
    TriageWorkflow,
  ],
  // Steps that no workflow of ours uses: Workflow Builder offers them.
  functions: [
    AddActionItem,
    Capture,
    AmendIncident,
    Escalate,
    GiveTask,
    GiveUpRole,
    HandOver,
    ListIncidents,
    PostUpdate,
    PutOffUpdate,
    Reopen,
    Resolve,
  ],
  datastores: [
    ActionItems,
    AlertGroups,
    Alerts,
    Claims,
    ClosedIncidents,
    Declarations,
    Deliveries,
    Incidents,
    Monitors,
    PastAlerts,
    SettingsDatastore,
    Timeline,
  ],
  outgoingDomains: ["events.pagerduty.com"],
  // Why each is needed: docs/deploy.md
  botScopes: [
    "app_mentions:read",
    "bookmarks:read",
    "bookmarks:write",
    "canvases:read",
    "canvases:write",
    "channels:history",
    "channels:join",
    "channels:manage",
    "channels:read",
    "chat:write",
    "chat:write.public",
    "datastore:read",
    "datastore:write",
    "dnd:read",
    "files:read",
    "files:write",
    "groups:history",
    "groups:read",
    "groups:write",
    "im:history",
    "im:write",
    "metadata.message:read",
    "pins:read",
    "pins:write",
    "reactions:read",
    "reactions:write",
    "triggers:read",
    "triggers:write",
    "usergroups:read",
    "users:read",
  ],
});
