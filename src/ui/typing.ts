/** Fields of a form in which nothing is written. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(["checkbox", "radio", "range", "button"]);

/** What a key was pressed on, as far as is asked for here. */
interface Pressed {
  readonly tagName?: string;
  readonly type?: string;
  readonly isContentEditable?: boolean;
}

/** Is text being written here, with a way back of its own? */
export function isTextField(target: EventTarget | null): boolean {
  const { tagName, type = "text", isContentEditable = false } = (target ?? {}) as Pressed;
  if (tagName === "INPUT") return !WITHOUT_TEXT.has(type);
  return tagName === "TEXTAREA" || isContentEditable;
}

/** Does a sign belong to what has the focus: into a text, or to a list that letters choose from? */
export const isTyping = (target: EventTarget | null): boolean =>
  isTextField(target) || (target as Pressed | null)?.tagName === "SELECT";
