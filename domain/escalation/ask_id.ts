// An ask's id is `<cause>/<n>`: its buttons carry the cause, which all who are
// asked at once share, so that one message does for all of them.

/** How the cause of an ask begins by which somebody passed theirs on. */
const INSTEAD = "instead/";

/** The id of the nth ask of one escalation. */
export function askId(cause: string, n: number): string {
  return `${cause}/${n}`;
}

/** The id of the ask by which somebody passed theirs on. */
export function insteadId(cause: string): string {
  return askId(`${INSTEAD}${cause}`, 0);
}

/** Whether somebody passed their ask on to whom this one goes. */
export function isInstead(id: string): boolean {
  return id.startsWith(INSTEAD);
}

/** What all asks of one escalation have in common. */
export function causeOfAsk(id: string): string {
  return id.slice(0, id.lastIndexOf("/"));
}
