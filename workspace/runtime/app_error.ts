/** Why an app cannot be loaded: one sentence for each mistake, naming file and place. */
export class AppError extends Error {
  constructor(readonly mistakes: string[], options?: ErrorOptions) {
    super(
      mistakes.length === 1
        ? `Cannot load the app: ${mistakes[0]}`
        : `Cannot load the app:\n${mistakes.map((m) => `- ${m}`).join("\n")}`,
      options,
    );
    this.name = "AppError";
  }
}
