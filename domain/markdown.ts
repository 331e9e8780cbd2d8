/**
 * Words in which no sign of Markdown works, on one line: for canvases and
 * files. https://docs.slack.dev/surfaces/canvases
 */
export function plainMarkdown(words: string): string {
  return words.replace(/[\\`*[\]<>#|!~]/g, "\\$&").replace(/\s+/g, " ");
}
