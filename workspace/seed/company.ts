import type { State } from "../state/state.ts";
import type { Channel, User } from "../state/types.ts";
import type { Workspace } from "../workspace.ts";

/** How many people the workspace starts with: a company of ten, one person, or nobody. */
export type Company = "demo" | "solo" | "none";

/** The organisation of the card provider, which shares a channel with us. */
const RHEINPAY = "T0RHEINPAY";

const PEOPLE: (Partial<User> & Pick<User, "name" | "realName">)[] = [
  {
    name: "ana",
    realName: "Ana Ferreira",
    title: "Site reliability engineer",
    tz: "Europe/Lisbon",
    isAdmin: true,
  },
  {
    name: "ben",
    realName: "Ben Okafor",
    title: "Payments engineer",
    tz: "Africa/Lagos",
  },
  {
    name: "chloe",
    realName: "Chloé Martin",
    title: "Support lead",
    tz: "Europe/Paris",
  },
  {
    name: "daniel",
    realName: "Daniel Kim",
    title: "Platform engineer",
    tz: "Asia/Seoul",
  },
  {
    name: "priya",
    realName: "Priya Nair",
    title: "Engineering manager",
    tz: "Asia/Kolkata",
    isAdmin: true,
  },
  {
    name: "sam",
    realName: "Sam Rivera",
    title: "Communications",
    tz: "America/Mexico_City",
  },
  {
    name: "yuki",
    realName: "Yuki Tanaka",
    title: "Data engineer",
    tz: "Asia/Tokyo",
  },
  {
    name: "marta",
    realName: "Marta Lindqvist",
    title: "Chief technology officer",
    tz: "Europe/Stockholm",
  },
  {
    name: "omar",
    realName: "Omar Haddad",
    title: "Contractor, roastery systems",
    tz: "Asia/Amman",
    isRestricted: true,
  },
  {
    name: "tom",
    realName: "Tom Becker",
    title: "Payments engineer, left in May",
    tz: "Europe/Berlin",
    deleted: true,
  },
  {
    name: "lena",
    realName: "Lena Vogel",
    title: "Account manager at Rheinpay",
    tz: "Europe/Berlin",
    teamId: RHEINPAY,
  },
  {
    name: "beacon",
    realName: "Beacon",
    title: "Says who is on call",
    isBot: true,
  },
];

const GROUPS: [handle: string, name: string, members: string[]][] = [
  ["oncall-payments", "On call: payments", ["ben", "yuki"]],
  ["oncall-platform", "On call: platform", ["daniel", "ana"]],
  ["comms", "Communications", ["sam", "chloe"]],
  ["leadership", "Leadership", ["marta", "priya"]],
];

interface Room {
  name: string;
  purpose: string;
  topic?: string;
  members: string[];
  sharedWith?: string[];
  /** Minutes before the workspace starts, who, what; oldest first. */
  talk: [minutesAgo: number, handle: string, text: string][];
}

const EVERYONE = [
  "ana",
  "ben",
  "chloe",
  "daniel",
  "priya",
  "sam",
  "yuki",
  "marta",
];
const HOUR = 60;

const ROOMS: Room[] = [
  {
    name: "general",
    purpose: "Announcements for everybody at Northwind Coffee",
    members: [...EVERYONE, "omar"],
    talk: [
      [
        26 * HOUR,
        "marta",
        "Good morning all. The Gothenburg shop opens on Thursday, thank you to everybody who made that happen :tada:",
      ],
      [
        25 * HOUR,
        "sam",
        "Press note is out: <https://northwind.example/news/gothenburg|northwind.example/news/gothenburg>",
      ],
      [
        3 * HOUR,
        "priya",
        "Reminder: no deploys to *checkout* on Friday after 14:00, it is the busiest weekend of the year.",
      ],
    ],
  },
  {
    name: "incidents",
    purpose: "Every incident is announced here",
    topic: "Something broken? Type /incident",
    members: EVERYONE,
    talk: [
      [
        49 * HOUR,
        "ana",
        "From this week on we declare here instead of in five private conversations. When in doubt, declare.",
      ],
    ],
  },
  {
    name: "alerts",
    purpose: "What our monitors say",
    members: ["ana", "ben", "daniel", "yuki"],
    talk: [
      [
        21 * HOUR,
        "daniel",
        "Raised the disk threshold of `roast-db-2` to 85 %, it was waking people for nothing.",
      ],
    ],
  },
  {
    name: "payments",
    purpose: "Checkout, cards, payouts",
    members: ["ana", "ben", "priya", "yuki"],
    talk: [
      [
        5 * HOUR,
        "ben",
        "The card provider moved us to the new endpoint last night. Error rate is flat so far.",
      ],
      [
        4 * HOUR + 12,
        "yuki",
        "Settlement report of yesterday adds up to the cent :white_check_mark:",
      ],
    ],
  },
  {
    name: "with-rheinpay",
    purpose: "Shared with Rheinpay, who handle our cards: others read along",
    members: ["ben", "priya", "lena"],
    sharedWith: [RHEINPAY],
    talk: [
      [
        30 * HOUR,
        "lena",
        "The new endpoint is live. Tell us here if anything looks odd.",
      ],
    ],
  },
  {
    name: "random",
    purpose: "Everything else",
    members: [...EVERYONE, "omar"],
    talk: [
      [
        28 * HOUR,
        "chloe",
        "A customer asked whether our decaf is “legally coffee”. I said yes. Did I lie?",
      ],
      [28 * HOUR - 4, "yuki", "Ethically: no. Legally: yes."],
    ],
  },
];

/**
 * Fills an empty workspace with a small company: people with roles and time
 * zones, their groups, channels and a few days of talk. The same each time.
 */
export function seedCompany(workspace: Workspace, size: Company): void {
  if (size === "none") return;
  const { state, bot } = workspace;
  const people = size === "solo" ? PEOPLE.slice(0, 1) : PEOPLE;
  const idOf = new Map(people.map((p) => [p.name, state.addUser(p).id]));
  const ids = (handles: string[]) =>
    handles.flatMap((handle) => idOf.get(handle) ?? []);
  if (size === "demo") {
    for (const [handle, name, members] of GROUPS) {
      state.addGroup(handle, name, ids(members));
    }
  }
  const rooms = size === "solo"
    ? ROOMS.filter((room) => room.name === "general")
    : ROOMS;
  for (const room of rooms) {
    const channel = openRoom(state, room, ids(room.members));
    if (room.name === "incidents" || room.name === "alerts") {
      channel.members.add(bot.id);
    }
    for (const [minutesAgo, handle, text] of size === "demo" ? room.talk : []) {
      const user = idOf.get(handle);
      const at = state.clock.now() - minutesAgo * 60_000;
      if (user) state.post(channel, { user, text, at });
    }
  }
  state.changed();
}

/** A channel that has been there for a month, without a line for each member who joined. */
function openRoom(state: State, room: Room, members: string[]): Channel {
  const at = state.clock.now() - 30 * 24 * HOUR * 60_000;
  const creator = members[0]!;
  const channel = state.createChannel(room.name, creator, "public", {
    isGeneral: room.name === "general",
    at,
  });
  for (const member of members) channel.members.add(member);
  const lastSet = Math.floor(at / 1000);
  channel.purpose = { value: room.purpose, creator, lastSet };
  if (room.sharedWith) channel.sharedWith = room.sharedWith;
  if (room.topic) channel.topic = { value: room.topic, creator, lastSet };
  return channel;
}
