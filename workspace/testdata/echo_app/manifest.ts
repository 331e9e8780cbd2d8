import { Manifest } from "deno-slack-sdk/mod.ts";
import { NotesDatastore } from "./datastores/notes.ts";
import { AskWorkflow } from "./workflows/ask.ts";
import { EchoWorkflow } from "./workflows/echo.ts";
import { FieldsWorkflow } from "./workflows/fields.ts";
import { MisbehaveWorkflow } from "./workflows/misbehave.ts";
import { PollWorkflow } from "./workflows/poll.ts";

export default Manifest({
  name: "Echo",
  description: "Says again what it is told; tries what a workspace must do",
  icon: "",
  workflows: [
    EchoWorkflow,
    AskWorkflow,
    FieldsWorkflow,
    PollWorkflow,
    MisbehaveWorkflow,
  ],
  datastores: [NotesDatastore],
  outgoingDomains: ["127.0.0.1"],
  botScopes: [
    "channels:manage",
    "chat:write",
    "chat:write.public",
    "triggers:read",
    "datastore:read",
    "datastore:write",
    "files:read",
    "files:write",
  ],
});
