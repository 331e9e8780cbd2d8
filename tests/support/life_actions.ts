import { type Action, ACTIONS, press, sendForm } from "./hour_actions.ts";

/** Whom somebody asks for help by name. */
const EXPERTS = ["yuki", "marta", "p1", "p2", "p3"];

/** What people do over the whole life of an incident, beside what they do in its first hour. */
const ENDS: Action[] = [
  {
    name: "escalate",
    act: (_, acting) =>
      sendForm(acting, "Escalate", {
        "What help is needed": acting.word,
        "Also ask these people": [EXPERTS[acting.chance % EXPERTS.length]!],
      }),
  },
  { name: "on it", act: (_, acting) => press(acting, "On it", "privately") },
  { name: "cannot", act: (_, acting) => press(acting, "I can't", "privately") },
  {
    name: "change for now",
    act: (_, acting) =>
      sendForm(acting, "Decide", {
        "What is it?": "A temporary change",
        "What was decided or changed?": acting.word,
        "When to think about it again": "In 30 minutes",
      }),
  },
  {
    name: "resolve",
    act: (_, acting) =>
      sendForm(acting, "Resolve", { "What fixed it?": acting.word }),
  },
  {
    name: "reopen",
    act: (_, acting) =>
      sendForm(acting, "Reopen", { "What is wrong again?": acting.word }),
  },
  {
    name: "reopen by the button",
    act: async (_, acting) => {
      const did = await press(acting, "Reopen");
      if (!did || !acting.person.modal()) return did;
      await acting.person.close();
      return did;
    },
  },
  {
    name: "action item",
    act: (_, acting) =>
      sendForm(acting, "Action items", { "New action item": acting.word }),
  },
  {
    name: "start the review",
    act: async (_, acting) => {
      const did = await sendForm(acting, "Review", {});
      return did && { ...did, written: false };
    },
  },
];

/** All that people do from the first minute to the archive. */
export const LIFE_ACTIONS: Action[] = [...ACTIONS, ...ENDS, ...ENDS];
