import { expect, it } from "vitest";
import { columnsNamed, layer } from "../../builders/layer.ts";
import { on, openFiles } from "../../builders/openFiles.ts";

const VENUE = "id,name,lng,lat";
const EVENT = "id,name,venue,start,end";

it("the events of a day are those that touch it, at their venues", async () => {
  const rows = [
    "A,昨夜,V,2027-02-19 20:00,2027-02-20 00:30",
    "B,止于零点,V,2027-02-19 20:00,2027-02-20 00:00",
    "C,当晚,V,2027-02-20 18:00,2027-02-20 21:00",
    "D,次日零点起,V,2027-02-21 00:00,2027-02-21 10:00",
    "E,庙会,V,2027-02-10 09:00,2027-02-28 21:00",
    "F,没有结束时间,V,2027-02-20 08:00,",
    "G,没有时间,V,,",
  ];
  const { engine } = await openFiles({
    "project.json": {
      layers: [
        layer("v", "venue", { columns: columnsNamed(VENUE) }),
        layer("e", "event", { columns: columnsNamed(EVENT) }),
      ],
    },
    "v.csv": `${VENUE}\nV,广场 13812345678,106.5,29.5\n`,
    "e.csv": `${EVENT}\n${rows.join("\n")}\n`,
  });
  const found = await engine.ask("events", { ...on("2027-02-20"), personal: "hide" });
  expect(found.map(({ id }) => id).join("")).toBe("EAFC");
  expect(found[3]).toMatchObject({ layer: "e", name: "当晚", start: "2027-02-20 18:00", end: "2027-02-20 21:00" });
  expect(found[3]?.venue).toContain("广场");
  expect(found[3]?.venue).not.toContain("13812345678");
});
