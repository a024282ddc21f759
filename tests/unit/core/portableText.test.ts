import { describe, expect, it } from "vitest";
import { emptyPortable, projectBlocks, withBlocks } from "../../../src/core/portableText.ts";

const NOTICES = '<script type="text/plain" data-notices>\nMIT\n</script>\n';
const FONT = '<script type="application/octet-stream" data-font-file="a">AAAA</script>\n';
const page = (inside: string): string =>
  `<!doctype html><html><head><script>const end = "</body>";</script></head><body><div id="root"></div>${inside}</body></html>`;

describe("a portable page", () => {
  it("gives its project up for another, and keeps all else", () => {
    const blocks = projectBlocks("一张图", [
      { path: "project.json", base64: "e30=" },
      { path: "a.csv", base64: "" },
    ]);
    const carrying = withBlocks(page(FONT + NOTICES), blocks);
    expect(carrying.match(/data-project-file/g)).toHaveLength(2);
    expect(emptyPortable(carrying)).toBe(page(FONT + NOTICES));
    // Where a browser wrote it, names without a value have an empty one.
    const written = page(FONT + NOTICES.replace("data-notices", 'data-notices=""'));
    expect(emptyPortable(withBlocks(written, blocks))).toBe(written);
  });

  it("lets no name out of its attribute, and gives up a project of any name", () => {
    const name = `<张"&'</script><script>alert(1)//`;
    const carrying = withBlocks(page(NOTICES), projectBlocks(name, [{ path: name, base64: "AAAA" }]));
    expect(carrying).not.toContain("<script>alert");
    expect(carrying).not.toContain('张"');
    expect(emptyPortable(carrying)).toBe(page(NOTICES));
  });

  it("is nothing that a server gives out in its place", () => {
    expect(emptyPortable(page(""))).toBeNull();
    expect(emptyPortable("<h1>404</h1>")).toBeNull();
    expect(emptyPortable(`${NOTICES}cut short`)).toBeNull();
  });
});
