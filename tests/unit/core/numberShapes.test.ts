import fc from "fast-check";
import { expect, it } from "vitest";
import { ANY_SHAPE, isWorthReading, RUN } from "../../../src/core/numberShapes.ts";

/** One of each way of writing, and signs that stand in and around them. */
const WRITTEN = [
  [..."0123456789 -./(),\n+*xXeE#：张"],
  ["138", "0013", "8000", "86", "023", "6712", "345", "400", "电话", "值班", "tel", "转", "ext"],
  ["138 0013 8000", "138\n0013\n8000", "023-6712345", "(023)6712 3456", "+86 23 6712 3456", "400-123-4567"],
  ["电话：671234", "物业6712-3456", "1.38E+10", "138****80", "5001121990 01011234", "13,800,138,000"],
].flat();

it("a text in which a shape is found is worth reading, whatever stands around it", () => {
  const shape = new RegExp(ANY_SHAPE.source, "i");
  let found = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WRITTEN), { maxLength: 24 }), (parts) => {
      const plain = parts.join("");
      if (!shape.test(plain) && plain.match(RUN) === null) return;
      found++;
      expect(isWorthReading(plain)).toBe(true);
    }),
    { numRuns: 4000 },
  );
  expect(found).toBeGreaterThan(400);
});

it.each([
  "2027-02-18",
  "2027-02-18 至 2027-03-31",
  "http://10.12.3.45:8080/project.json",
  "数据截至 2027年2月18日",
  "v0.2.0",
])("%s is not", (text) => {
  expect(isWorthReading(text)).toBe(false);
});
