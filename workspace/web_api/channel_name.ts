import { SlackError } from "./errors.ts";

const NAME_MAX = 80;

/**
 * Checks a new channel's name: lowercase letters of any script, digits,
 * hyphens and underscores.
 *
 * Slack documents the four errors; that letters without case (日本語) are
 * allowed is what its client does.
 *
 * @throws SlackError `invalid_name_required`, `invalid_name_maxlength`, `invalid_name_punctuation`, `invalid_name_specials`
 */
export function checkChannelName(name: string): void {
  if (name.trim() === "") throw new SlackError("invalid_name_required");
  if ([...name].length > NAME_MAX) {
    throw new SlackError("invalid_name_maxlength");
  }
  if (/^\p{P}+$/u.test(name)) throw new SlackError("invalid_name_punctuation");
  if (!/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}_-]+$/u.test(name)) {
    throw new SlackError("invalid_name_specials");
  }
}
