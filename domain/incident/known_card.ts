/**
 * The card that a step was told of, or "" for anything that is no message:
 * in Workflow Builder people can put any text there.
 */
export function knownCard(card: string | undefined): string {
  return /^\d{10}\.\d{6}$/.test(card ?? "") ? card! : "";
}
