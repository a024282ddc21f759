import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { Fold } from "../../../src/ui/parts/Section.tsx";

it("what is folded away is not made before it is opened", () => {
  const Inside = vi.fn(() => "sixty ledgers");
  const said = renderToStaticMarkup(createElement(Fold, { title: "one by one", children: createElement(Inside) }));
  expect(said).toContain("one by one");
  expect(Inside).not.toHaveBeenCalled();
});
