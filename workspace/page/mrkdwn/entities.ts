const CHARACTERS: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

/** Slack escapes three characters in what it keeps; this undoes it, once. */
export function decoded(text: string): string {
  return text.replace(/&(?:lt|gt|amp);/g, (entity) => CHARACTERS[entity]!);
}
