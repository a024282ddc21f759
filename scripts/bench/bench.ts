import { benchPage } from "./page.ts";

const [part = "all", ...numbers] = process.argv.slice(2);
const number = (at: number, otherwise: number) => (numbers[at] === undefined ? otherwise : Number(numbers[at]));
const PARTS = ["all", "page"];
if (!PARTS.includes(part)) {
  process.stderr.write(`unknown part "${part}"; known: ${PARTS.join(", ")}\n`);
  process.exit(2);
}
if (part === "all" || part === "page") await benchPage(number(0, 100_000), number(1, 5));
