// All triggers that Setup makes. To add one: write triggers/<name>.ts and its
// line in FILES. Those of monitors are made by hand: their address is a secret.
import type { Definition } from "../../domain/setup/definition.ts";
import accept from "../../triggers/accept.ts";
import acknowledge from "../../triggers/acknowledge.ts";
import acknowledgeButton from "../../triggers/acknowledge_button.ts";
import actionItems from "../../triggers/action_items.ts";
import answerAsk from "../../triggers/answer_ask.ts";
import answerHandover from "../../triggers/answer_handover.ts";
import answerQuestion from "../../triggers/answer_question.ts";
import answerReminder from "../../triggers/answer_reminder.ts";
import amend from "../../triggers/amend.ts";
import answerTask from "../../triggers/answer_task.ts";
import decide from "../../triggers/decide.ts";
import declare from "../../triggers/declare.ts";
import decline from "../../triggers/decline.ts";
import editClocks from "../../triggers/edit_clocks.ts";
import endButton from "../../triggers/end_button.ts";
import escalate from "../../triggers/escalate.ts";
import finish from "../../triggers/finish.ts";
import followButton from "../../triggers/follow_button.ts";
import handOver from "../../triggers/hand_over.ts";
import merge from "../../triggers/merge.ts";
import monitors from "../../triggers/monitors.ts";
import muteButton from "../../triggers/mute_button.ts";
import page from "../../triggers/page.ts";
import review from "../../triggers/review.ts";
import reviewButton from "../../triggers/review_button.ts";
import reopen from "../../triggers/reopen.ts";
import reopenButton from "../../triggers/reopen_button.ts";
import resolve from "../../triggers/resolve.ts";
import roles from "../../triggers/roles.ts";
import rolesButton from "../../triggers/roles_button.ts";
import onArchived from "../../triggers/on_archived.ts";
import onUnarchived from "../../triggers/on_unarchived.ts";
import onRenamed from "../../triggers/on_renamed.ts";
import onDeleted from "../../triggers/on_deleted.ts";
import onShared from "../../triggers/on_shared.ts";
import onUnshared from "../../triggers/on_unshared.ts";
import onJoined from "../../triggers/on_joined.ts";
import onPinAdded from "../../triggers/on_pin_added.ts";
import onPinRemoved from "../../triggers/on_pin_removed.ts";
import onReactionAdded from "../../triggers/on_reaction_added.ts";
import onReactionRemoved from "../../triggers/on_reaction_removed.ts";
import help from "../../triggers/help.ts";
import onMention from "../../triggers/on_mention.ts";
import incidentsList from "../../triggers/incidents_list.ts";
import saveAsTemplate from "../../triggers/save_as_template.ts";
import selfTest from "../../triggers/self_test.ts";
import settings from "../../triggers/settings.ts";
import settingsUndo from "../../triggers/settings_undo.ts";
import setup from "../../triggers/setup.ts";
import startReview from "../../triggers/start_review.ts";
import statusUpdate from "../../triggers/status_update.ts";
import takeRole from "../../triggers/take_role.ts";
import tasks from "../../triggers/tasks.ts";
import tick00 from "../../triggers/tick_00.ts";
import tick05 from "../../triggers/tick_05.ts";
import tick10 from "../../triggers/tick_10.ts";
import tick15 from "../../triggers/tick_15.ts";
import tick20 from "../../triggers/tick_20.ts";
import tick25 from "../../triggers/tick_25.ts";
import tick30 from "../../triggers/tick_30.ts";
import tick35 from "../../triggers/tick_35.ts";
import tick40 from "../../triggers/tick_40.ts";
import tick45 from "../../triggers/tick_45.ts";
import tick50 from "../../triggers/tick_50.ts";
import tick55 from "../../triggers/tick_55.ts";
import timelineAdd from "../../triggers/timeline_add.ts";
import timelineShow from "../../triggers/timeline_show.ts";

export const FILES: Definition[] = [
  accept,
  acknowledge,
  acknowledgeButton,
  actionItems,
  answerAsk,
  answerHandover,
  answerQuestion,
  answerReminder,
  answerTask,
  help,
  incidentsList,
  onMention,
  amend,
  decide,
  declare,
  decline,
  editClocks,
  endButton,
  escalate,
  finish,
  followButton,
  handOver,
  merge,
  monitors,
  muteButton,
  page,
  review,
  reviewButton,
  reopen,
  reopenButton,
  resolve,
  roles,
  rolesButton,
  onArchived,
  onUnarchived,
  onRenamed,
  onDeleted,
  onShared,
  onUnshared,
  onJoined,
  onPinAdded,
  onPinRemoved,
  onReactionAdded,
  onReactionRemoved,
  saveAsTemplate,
  selfTest,
  settings,
  settingsUndo,
  setup,
  startReview,
  statusUpdate,
  takeRole,
  tasks,
  tick00,
  tick05,
  tick10,
  tick15,
  tick20,
  tick25,
  tick30,
  tick35,
  tick40,
  tick45,
  tick50,
  tick55,
  timelineAdd,
  timelineShow,
];
