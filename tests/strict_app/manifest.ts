import { Manifest } from "deno-slack-sdk/mod.ts";
import { BoardWorkflow } from "./workflows/board.ts";
import { CrowdWorkflow } from "./workflows/crowd.ts";
import { NoteWorkflow } from "./workflows/note.ts";
import { OrderWorkflow } from "./workflows/order.ts";
import { RemindWorkflow } from "./workflows/remind.ts";
import { TellWorkflow } from "./workflows/tell.ts";

export default Manifest({
  name: "Strict",
  description: "Uses every interaction and every type of trigger",
  icon: "",
  workflows: [
    BoardWorkflow,
    CrowdWorkflow,
    NoteWorkflow,
    OrderWorkflow,
    RemindWorkflow,
    TellWorkflow,
  ],
  outgoingDomains: [],
  botScopes: [
    "app_mentions:read",
    "bookmarks:read",
    "bookmarks:write",
    "channels:history",
    "channels:join",
    "channels:manage",
    "channels:read",
    "chat:write",
    "chat:write.public",
    "dnd:read",
    "metadata.message:read",
    "pins:read",
    "pins:write",
    "reactions:read",
    "reactions:write",
    "triggers:read",
    "triggers:write",
  ],
});
