/** Lets the messages that wait be heard (a cancel, above all) between two pieces of long work. */
export function breathe(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
