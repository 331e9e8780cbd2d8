/** Thrown by what people do on the page; the message is what the person reads. */
export class Refusal extends Error {}
