/** Methods that are absent on purpose, and why: they answer `unknown_method`. */
export const ABSENT: Record<string, string> = {
  "admin.*": "asks for a token of an organisation's administrator",
  "apps.auth.external.*": "the workspace knows no other services",
  "assistant.*": "asks for an app with an assistant",
  "conversations.mark": "a bot has no unread messages",
  "conversations.inviteShared": "the workspace stands alone, without Connect",
  "files.list": "what an app shares it knows by id",
  "files.remote.*": "the workspace knows no other services",
  "files.sharedPublicURL": "asks for a person's token",
  "files.upload": "Slack has retired it",
  "reminders.*": "asks for a person's token",
  "search.*": "asks for a person's token",
  "stars.*": "asks for a person's token",
  "users.profile.set": "asks for a person's token",
  "views.publish": "a workflow app has no home tab",
};
