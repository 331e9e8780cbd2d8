import type { Consequence } from "./consequence.ts";
import { announcementNow } from "./public_face.ts";

/** The announcement follows. The topic does not: each change of it is a line in the channel. */
export const amended: Consequence<"amended"> = ({ record }) =>
  announcementNow(record);
