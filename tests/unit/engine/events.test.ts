import { expect, it } from "vitest";
import { columnsNamed, layer } from "../../builders/layer.ts";
import { issuesOf, line, on, openFiles } from "../../builders/openFiles.ts";

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
  expect(found[3]?.at).toEqual({ ref: "v/V", place: [106.5, 29.5] });
});

it("the forces of a day are those whose time touches it, at the venue that they name", async () => {
  const head = "id,name,team,venue,lng,lat,start,end";
  const rows = [
    "A,甲,一队,V,106.5,29.5,2027-02-20 18:00,2027-02-20 22:00",
    "B,乙,二队,广场,106.5,29.5,2027-02-19 18:00,2027-02-21 02:00",
    "C,丙,三队,,106.5,29.5,,",
    "D,丁,四队,V,106.5,29.5,2027-02-19 18:00,2027-02-20 00:00",
    "E,戊,五队,没有,106.5,29.5,2027-02-20 08:00,",
    "F,己,六队,V,106.5,29.5,2027-02-19 08:00,",
  ];
  const { engine } = await openFiles({
    "project.json": {
      layers: [
        layer("v", "venue", { columns: columnsNamed(VENUE) }),
        layer("p", "post", { columns: columnsNamed(head) }),
      ],
    },
    "v.csv": `${VENUE}\nV,广场,106.5,29.5\n`,
    "p.csv": `${head}\n${rows.join("\n")}\n`,
  });
  const found = await engine.ask("posts", on("2027-02-20"));
  expect(found.map(({ id, team, venue, start, end }) => [id, team, venue, start, end].join(" | "))).toEqual([
    "C | 三队 |  |  | ",
    "B | 二队 | v/V | 2027-02-19 18:00 | 2027-02-21 02:00",
    "E | 五队 |  | 2027-02-20 08:00 | ",
    "A | 一队 | v/V | 2027-02-20 18:00 | 2027-02-20 22:00",
  ]);
});

it.each([
  ["of one row", {}, ["E,灯会,V,2027-02-20 18:00,2027-02-19 21:00"]],
  [
    "of two rows that are one event",
    { key: "id", merge: true },
    ["E,灯会,V,2027-02-20 18:00,", "E,,V,,2027-02-19 21:00"],
  ],
  ["of two in the other order", { key: "id", merge: true }, ["E,灯会,V,,2027-02-19 21:00", "E,,V,2027-02-20 18:00,"]],
])("an end before its start is emptied and told: the event lasts until 24:00, %s", async (_, more, rows) => {
  const { engine, opened } = await openFiles({
    "project.json": {
      layers: [
        layer("v", "venue", { columns: columnsNamed(VENUE) }),
        layer("e", "event", { columns: columnsNamed(EVENT), ...more }),
      ],
    },
    "v.csv": `${VENUE}\nV,广场,106.5,29.5\n`,
    "e.csv": `${EVENT}\n${rows.join("\n")}\n`,
  });
  const days = ["2027-02-19", "2027-02-20", "2027-02-21"];
  const found = await Promise.all(days.map((day) => engine.ask("events", on(day))));
  expect(found.map((events) => events.map(({ id, end }) => `${id} ${end}`))).toEqual([[], ["E null"], []]);
  const told = (await issuesOf(engine, "e")).map(line);
  expect(told).toEqual([`${rows.length + 1} end: end-before-start "2027-02-19 21:00" emptied`]);
  expect([opened.layers[1]?.loaded, opened.layers[1]?.rejected]).toEqual([rows.length, 0]);
  const problems = await engine.ask("problems", { personal: "show", layer: "e", file: "e.csv" });
  expect(problems).toContain(rows.at(-1));
});

it.each(["2027-02-20 18:00,2027-02-20", "2027-02-20,2027-02-20", "2027-02-20 18:00,2027-02-20 18:00"])(
  "%s is an event that does not end before it starts",
  async (span) => {
    const { engine } = await openFiles({
      "project.json": {
        layers: [
          layer("v", "venue", { columns: columnsNamed(VENUE) }),
          layer("e", "event", { columns: columnsNamed(EVENT) }),
        ],
      },
      "v.csv": `${VENUE}\nV,广场,106.5,29.5\n`,
      "e.csv": `${EVENT}\nE,灯会,V,${span}\n`,
    });
    const [event] = await engine.ask("events", on("2027-02-20"));
    expect(`${event?.start},${event?.end}`).toBe(span);
    expect(await issuesOf(engine, "e")).toEqual([]);
  },
);
