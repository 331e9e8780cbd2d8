// Every Web API method of the workspace, one file each in methods/.
// To add one: write methods/<name_in_snake_case>.ts (api_test_method.ts and
// auth_test_method.ts only because a name ending in _test would be a test) and its two lines here;
// a test compares this list with the folder.
import type { Method } from "./method.ts";
import apiTest from "./methods/api_test_method.ts";
import appsDatastoreBulkDelete from "./methods/apps_datastore_bulk_delete.ts";
import appsDatastoreBulkGet from "./methods/apps_datastore_bulk_get.ts";
import appsDatastoreBulkPut from "./methods/apps_datastore_bulk_put.ts";
import appsDatastoreCount from "./methods/apps_datastore_count.ts";
import appsDatastoreDelete from "./methods/apps_datastore_delete.ts";
import appsDatastoreGet from "./methods/apps_datastore_get.ts";
import appsDatastorePut from "./methods/apps_datastore_put.ts";
import appsDatastoreQuery from "./methods/apps_datastore_query.ts";
import appsDatastoreUpdate from "./methods/apps_datastore_update.ts";
import authTest from "./methods/auth_test_method.ts";
import bookmarksAdd from "./methods/bookmarks_add.ts";
import bookmarksEdit from "./methods/bookmarks_edit.ts";
import bookmarksList from "./methods/bookmarks_list.ts";
import bookmarksRemove from "./methods/bookmarks_remove.ts";
import canvasesAccessDelete from "./methods/canvases_access_delete.ts";
import canvasesAccessSet from "./methods/canvases_access_set.ts";
import canvasesCreate from "./methods/canvases_create.ts";
import canvasesDelete from "./methods/canvases_delete.ts";
import canvasesEdit from "./methods/canvases_edit.ts";
import canvasesSectionsLookup from "./methods/canvases_sections_lookup.ts";
import chatDelete from "./methods/chat_delete.ts";
import chatDeleteScheduledMessage from "./methods/chat_delete_scheduled_message.ts";
import chatGetPermalink from "./methods/chat_get_permalink.ts";
import chatPostEphemeral from "./methods/chat_post_ephemeral.ts";
import chatPostMessage from "./methods/chat_post_message.ts";
import chatScheduleMessage from "./methods/chat_schedule_message.ts";
import chatScheduledMessagesList from "./methods/chat_scheduled_messages_list.ts";
import chatUpdate from "./methods/chat_update.ts";
import conversationsArchive from "./methods/conversations_archive.ts";
import conversationsCanvasesCreate from "./methods/conversations_canvases_create.ts";
import conversationsCreate from "./methods/conversations_create.ts";
import conversationsHistory from "./methods/conversations_history.ts";
import conversationsInfo from "./methods/conversations_info.ts";
import conversationsInvite from "./methods/conversations_invite.ts";
import conversationsJoin from "./methods/conversations_join.ts";
import conversationsKick from "./methods/conversations_kick.ts";
import conversationsLeave from "./methods/conversations_leave.ts";
import conversationsList from "./methods/conversations_list.ts";
import conversationsMembers from "./methods/conversations_members.ts";
import conversationsOpen from "./methods/conversations_open.ts";
import conversationsRename from "./methods/conversations_rename.ts";
import conversationsReplies from "./methods/conversations_replies.ts";
import conversationsSetPurpose from "./methods/conversations_set_purpose.ts";
import conversationsSetTopic from "./methods/conversations_set_topic.ts";
import conversationsUnarchive from "./methods/conversations_unarchive.ts";
import dndInfo from "./methods/dnd_info.ts";
import dndTeamInfo from "./methods/dnd_team_info.ts";
import emojiList from "./methods/emoji_list.ts";
import filesCompleteUploadExternal from "./methods/files_complete_upload_external.ts";
import filesDelete from "./methods/files_delete.ts";
import filesGetUploadURLExternal from "./methods/files_get_upload_url_external.ts";
import filesInfo from "./methods/files_info.ts";
import functionsCompleteError from "./methods/functions_complete_error.ts";
import functionsCompleteSuccess from "./methods/functions_complete_success.ts";
import pinsAdd from "./methods/pins_add.ts";
import pinsList from "./methods/pins_list.ts";
import pinsRemove from "./methods/pins_remove.ts";
import reactionsAdd from "./methods/reactions_add.ts";
import reactionsGet from "./methods/reactions_get.ts";
import reactionsRemove from "./methods/reactions_remove.ts";
import teamInfo from "./methods/team_info.ts";
import usergroupsList from "./methods/usergroups_list.ts";
import usergroupsUsersList from "./methods/usergroups_users_list.ts";
import usersConversations from "./methods/users_conversations.ts";
import usersInfo from "./methods/users_info.ts";
import usersList from "./methods/users_list.ts";
import usersLookupByEmail from "./methods/users_lookup_by_email.ts";
import viewsOpen from "./methods/views_open.ts";
import viewsPush from "./methods/views_push.ts";
import viewsUpdate from "./methods/views_update.ts";
import workflowsFeaturedAdd from "./methods/workflows_featured_add.ts";
import workflowsFeaturedList from "./methods/workflows_featured_list.ts";
import workflowsFeaturedRemove from "./methods/workflows_featured_remove.ts";
import workflowsFeaturedSet from "./methods/workflows_featured_set.ts";
import workflowsTriggersCreate from "./methods/workflows_triggers_create.ts";
import workflowsTriggersDelete from "./methods/workflows_triggers_delete.ts";
import workflowsTriggersInfo from "./methods/workflows_triggers_info.ts";
import workflowsTriggersList from "./methods/workflows_triggers_list.ts";
import workflowsTriggersPermissionsAdd from "./methods/workflows_triggers_permissions_add.ts";
import workflowsTriggersPermissionsList from "./methods/workflows_triggers_permissions_list.ts";
import workflowsTriggersPermissionsRemove from "./methods/workflows_triggers_permissions_remove.ts";
import workflowsTriggersPermissionsSet from "./methods/workflows_triggers_permissions_set.ts";
import workflowsTriggersUpdate from "./methods/workflows_triggers_update.ts";

/** By Slack's name. */
export const methods: ReadonlyMap<string, Method> = new Map(
  [
    apiTest,
    appsDatastoreBulkDelete,
    appsDatastoreBulkGet,
    appsDatastoreBulkPut,
    appsDatastoreCount,
    appsDatastoreDelete,
    appsDatastoreGet,
    appsDatastorePut,
    appsDatastoreQuery,
    appsDatastoreUpdate,
    authTest,
    bookmarksAdd,
    bookmarksEdit,
    bookmarksList,
    bookmarksRemove,
    canvasesAccessDelete,
    canvasesAccessSet,
    canvasesCreate,
    canvasesDelete,
    canvasesEdit,
    canvasesSectionsLookup,
    chatDelete,
    chatDeleteScheduledMessage,
    chatGetPermalink,
    chatPostEphemeral,
    chatPostMessage,
    chatScheduleMessage,
    chatScheduledMessagesList,
    chatUpdate,
    conversationsArchive,
    conversationsCanvasesCreate,
    conversationsCreate,
    conversationsHistory,
    conversationsInfo,
    conversationsInvite,
    conversationsJoin,
    conversationsKick,
    conversationsLeave,
    conversationsList,
    conversationsMembers,
    conversationsOpen,
    conversationsRename,
    conversationsReplies,
    conversationsSetPurpose,
    conversationsSetTopic,
    conversationsUnarchive,
    dndInfo,
    dndTeamInfo,
    emojiList,
    filesCompleteUploadExternal,
    filesDelete,
    filesGetUploadURLExternal,
    filesInfo,
    functionsCompleteError,
    functionsCompleteSuccess,
    pinsAdd,
    pinsList,
    pinsRemove,
    reactionsAdd,
    reactionsGet,
    reactionsRemove,
    teamInfo,
    usergroupsList,
    usergroupsUsersList,
    usersConversations,
    usersInfo,
    usersList,
    usersLookupByEmail,
    viewsOpen,
    viewsPush,
    viewsUpdate,
    workflowsFeaturedAdd,
    workflowsFeaturedList,
    workflowsFeaturedRemove,
    workflowsFeaturedSet,
    workflowsTriggersCreate,
    workflowsTriggersDelete,
    workflowsTriggersInfo,
    workflowsTriggersList,
    workflowsTriggersPermissionsAdd,
    workflowsTriggersPermissionsList,
    workflowsTriggersPermissionsRemove,
    workflowsTriggersPermissionsSet,
    workflowsTriggersUpdate,
  ].map((method) => [method.name, method]),
);
