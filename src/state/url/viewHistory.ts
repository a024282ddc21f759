import { writeLink } from "./codec.ts";
import type { Link } from "./params.ts";

/** A view and the address that names it. */
export interface SeenView {
  /** Search and hash. */
  readonly address: string;
  readonly link: Link;
  /** What of it is under a hand, or played; null when nothing is. */
  readonly dragged: "asOf" | "radius" | null;
}

/** The browser's history, as far as it is written. */
export interface Entries {
  push(address: string): void;
  replace(address: string): void;
}

/** Runs something once things are quiet; gives back what calls it off. */
export type Later = (run: () => void) => () => void;

/**
 * The one place that writes the history. Of a view that is seen, compared with the entry that stands:
 *
 * | what is seen                                                          | the entry               |
 * |-----------------------------------------------------------------------|-------------------------|
 * | another choice (mode, day, period, venue, radius, filter, card, looks) | a new one is pushed     |
 * | the first moment of a drag of day or radius, or of playing the days   | a new one is pushed     |
 * | the rest of that drag                                                 | is replaced, when quiet |
 * | the same choice from elsewhere (the map moved)                        | is replaced, when quiet |
 * | the next view of a wall's tour                                        | is replaced, when quiet |
 * | a choice that is not whole yet (null: its card is on the way)         | waits for it            |
 * | anything while a link is followed, until all it names is there        | is replaced, when quiet |
 * | a project that was opened                                             | is replaced, when quiet |
 *
 * Following a link (Back, Forward, a pasted hash, the page's own) never pushes, whatever is set or flown to on the way: a push
 * would take Forward away. Entries are views, not projects: going back never closes what is open, and the address then names
 * what is.
 */
export class ViewHistory {
  readonly #entries: Entries;
  readonly #later: Later;
  /** What the browser's entry says. */
  #address: string;
  /** The view of that entry; null while it is not known yet, because a link or a project is arriving. */
  #entry: { readonly view: SeenView; readonly drag: SeenView["dragged"] } | null = null;
  #follows = 0;
  #isFollowing = false;
  #waiting: { readonly view: SeenView; readonly callOff: () => void } | null = null;

  constructor(entries: Entries, address: string, later: Later) {
    this.#entries = entries;
    this.#address = address;
    this.#later = later;
  }

  /** Is this what was written last? */
  isAt(address: string): boolean {
    return address === this.#address;
  }

  /** A link is followed from here on; the answer says whether it is still the last one. */
  follow(address: string): () => boolean {
    this.arrive();
    this.#address = address;
    this.#isFollowing = true;
    this.#follows++;
    const mine = this.#follows;
    return () => mine === this.#follows;
  }

  /** All that the last link names is set. */
  followed(): void {
    this.#isFollowing = false;
  }

  /** What is seen next belongs to the entry that stands. */
  arrive(): void {
    this.#callOff();
    this.#entry = null;
  }

  /** Another view is seen; null while it is not whole. */
  see(view: SeenView | null): void {
    if (view === null || this.#isFollowing) return;
    const entry = this.#entry;
    if (entry === null) {
      this.#stay(view, null);
      return;
    }
    const { dragged } = view;
    // Most of what changes in the app (a pointer, an answer, the clock) is not of the view.
    if (view.address === entry.view.address && dragged === entry.view.dragged) return;
    if (choiceOf(view) === choiceOf(entry.view)) {
      // What was let go is not dragged on by the next hand.
      this.#stay(view, dragged === null ? null : entry.drag);
      return;
    }
    const isDrag = dragged !== null && choiceOf(view, dragged) === choiceOf(entry.view, dragged);
    if (isDrag && entry.drag === dragged) this.#stay(view, dragged);
    else this.#push(view, isDrag ? dragged : null);
  }

  /** The entry stands for another view now. */
  #stay(view: SeenView, drag: SeenView["dragged"]): void {
    this.#entry = { view, drag };
    this.#callOff();
    const callOff = this.#later(() => {
      this.#waiting = null;
      this.#replace(view);
    });
    this.#waiting = { view, callOff };
  }

  #push(view: SeenView, drag: SeenView["dragged"]): void {
    // The entry that is left keeps where the map stood.
    if (this.#waiting !== null) this.#replace(this.#waiting.view);
    this.#callOff();
    this.#entry = { view, drag };
    this.#address = view.address;
    this.#entries.push(view.address);
  }

  #replace({ address }: SeenView): void {
    if (address === this.#address) return;
    this.#address = address;
    this.#entries.replace(address);
  }

  #callOff(): void {
    this.#waiting?.callOff();
    this.#waiting = null;
  }
}

/** What somebody chose, as text: the view without the camera and the place in a tour, which go on by themselves, and without one key more. */
function choiceOf({ link }: SeenView, but?: "asOf" | "radius"): string {
  const { at: _, tour: __, ...choice } = link;
  if (but !== undefined) delete choice[but];
  return writeLink(choice, []);
}
