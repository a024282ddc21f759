/** What is wrong with the layout of a wall, as sentences; none where all is in its place. */
export interface WallFaults {
  /** Texts that reach out of their column or of the screen. */
  readonly cut: readonly string[];
  /** Texts that lie on one another. */
  readonly overlapping: readonly string[];
  /** Texts under two hundredths of the screen's height. */
  readonly small: readonly string[];
  /** Stretches of a column without anything, of more than a fifth of its height. */
  readonly holes: readonly string[];
}

/** Runs in the page: measures every text of the wall's columns by what is drawn of it. */
export function wallFaults(): WallFaults {
  const TEXT = 0.02;
  const HOLE = 0.2;
  const texts: { node: Node; text: string; box: DOMRect; side: Element; size: number }[] = [];
  for (const side of document.querySelectorAll(".wall-side")) {
    const walker = document.createTreeWalker(side, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (node.textContent!.trim() === "" || !element.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const drawn of range.getClientRects()) {
        // What an ellipsis stands for is not drawn.
        const clip = element.getBoundingClientRect();
        const isClipped = getComputedStyle(element).textOverflow === "ellipsis";
        const right = isClipped ? Math.min(drawn.right, clip.right) : drawn.right;
        // A line is higher than what is written in it, which is as high as its type.
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        const top = drawn.top + (drawn.height - size) / 2;
        const box = new DOMRect(drawn.left, top, right - drawn.left, size);
        texts.push({ node, text: node.textContent!.trim(), box, side, size });
      }
    }
  }
  const isOut = (box: DOMRect, edge: { left: number; right: number; top: number; bottom: number }) =>
    box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1;
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const cut = texts.filter(({ box, side }) => isOut(box, side.getBoundingClientRect()) || isOut(box, screen));
  const overlapping: string[] = [];
  texts.forEach((a, i) => {
    for (const b of texts.slice(i + 1)) {
      if (a.node === b.node) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (across > 1 && down > 0.1 * Math.min(a.box.height, b.box.height)) overlapping.push(`${a.text} | ${b.text}`);
    }
  });
  const holes: string[] = [];
  for (const side of document.querySelectorAll(".wall-side")) {
    const edge = side.getBoundingClientRect();
    const boxes = [...side.querySelectorAll("*")]
      .filter((one) => one.children.length === 0 && one.checkVisibility())
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0)
      .sort((a, b) => a.top - b.top);
    let bottom = edge.top;
    for (const box of [...boxes, new DOMRect(0, edge.bottom, 1, 1)]) {
      if (box.top - bottom > HOLE * edge.height)
        holes.push(`${side.className} ${Math.round(bottom)}-${Math.round(box.top)}`);
      bottom = Math.max(bottom, box.bottom);
    }
  }
  const small = texts.filter(({ size }) => size < TEXT * innerHeight - 0.01);
  const said = (of: typeof texts) => [...new Set(of.map(({ text }) => text))];
  return { cut: said(cut), overlapping, small: said(small), holes };
}
