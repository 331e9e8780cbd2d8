import { publicChannel, words } from "../../messages/inputs.ts";
import { HTTP_LINK } from "../read_items.ts";
import { allIn, typedIn } from "./filled.ts";
import { type Part, unusable } from "./part.ts";
import { NO_LINK } from "./types.ts";

/** Where everybody learns of an incident, and where its people talk. */
export const announcements: Part = {
  id: "announcements",
  name: "Announcements and call",
  slots: ["announcementChannel", "callLink"],
  now: (settings) =>
    [
      settings.announcementChannel
        ? `<#${settings.announcementChannel}>`
        : "#incidents",
      settings.callLink ? "with a call link" : "no call link",
    ].join(", "),

  fields: (settings) => [
    publicChannel({
      id: "announcementChannel",
      label: "Announcement channel",
      hint:
        "Public. Private incidents are not announced. Without one, it is #incidents",
      optional: true,
    }, settings.announcementChannel),
    words(
      {
        id: "callLink",
        label: "Call link",
        hint: "Stands in each incident's channel",
        optional: true,
      },
      settings.callLink,
      { max: 2900, placeholder: "https://" },
    ),
  ],

  changed(settings, filled) {
    const callLink = typedIn(filled, "callLink");
    if (callLink && !HTTP_LINK.test(callLink)) {
      return unusable("callLink", NO_LINK);
    }
    const [announcementChannel = ""] = allIn(filled, "announcementChannel");
    return { ok: true, value: { ...settings, announcementChannel, callLink } };
  },
};
