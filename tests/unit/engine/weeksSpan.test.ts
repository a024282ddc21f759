import { expect, it } from "vitest";
import { columnsNamed, layer } from "../../builders/layer.ts";
import { openFiles } from "../../builders/openFiles.ts";

it("the days of the ledgers are the same whatever the filter, so that the strip stays where it is", async () => {
  const { engine } = await openFiles({
    "project.json": {
      layers: [
        layer("s", "site", { columns: columnsNamed("id,name,lng,lat"), category: "hotel" }),
        layer("h", "hazard", { columns: columnsNamed("id,site,type,found,due") }),
      ],
    },
    "s.csv": "id,name,lng,lat\n1,甲,106.5,29.5\n2,乙,106.5,29.5\n",
    "h.csv":
      "id,site,type,found,due\na,1,电气,2027-01-04,2027-02-01\nb,2,燃气,2027-01-18,2027-03-01\nc,9,燃气,2020-01-01,\n",
  });
  const span = async (filter: object) => {
    const { first, last, weeks } = await engine.ask("weeks", { personal: "show", filter });
    return [first, last, weeks.reduce((sum, { found }) => sum + found, 0)];
  };
  const [first, last, found] = await span({});
  expect([first, last, found]).toEqual([expect.any(Number), expect.any(Number), 3]);
  expect(await span({ type: ["燃气"] })).toEqual([first, last, 2]);
  expect(await span({ category: ["school"] })).toEqual([first, last, 0]);
});
