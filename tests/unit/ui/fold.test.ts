import { type ComponentProps, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { Fold } from "../../../src/ui/parts/Section.tsx";

it("what is folded away is not made before it is opened", () => {
  const Inside = vi.fn<() => string>(() => "sixty ledgers");
  const titled = { title: "one by one" } as ComponentProps<typeof Fold>;
  const said = renderToStaticMarkup(createElement(Fold, titled, createElement(Inside)));
  expect(said).toContain("one by one");
  expect(Inside).not.toHaveBeenCalled();
});
