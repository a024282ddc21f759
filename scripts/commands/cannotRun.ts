/** The command cannot run at all: a message with the file and the reason, exit code 2. */
export class CannotRun extends Error {}
