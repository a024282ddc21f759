import { expect, it } from "vitest";
import { photoParts } from "../../../src/core/photoParts.ts";

it.each([
  ["a.jpg", "file a.jpg"],
  ["照片/现场 1.jpg 现场 2.JPG", "file 照片/现场 1.jpg | file 现场 2.JPG"],
  ["整改前.jpg；整改后.png，3.webp\n4.gif", "file 整改前.jpg | file 整改后.png | file 3.webp | file 4.gif"],
  ["C:\\照片\\1.jpg|2.jpeg", "file C:\\照片\\1.jpg | file 2.jpeg"],
  ["3#楼.jpg", "file 3#楼.jpg"],
  ["IMG_1.HEIC", "file IMG_1.HEIC"],
  ["http://host/y.jpg?size=3 a.jpg", "address http://host/y.jpg?size=3 | file a.jpg"],
  ["https://host/a；https://host/b", "address https://host/a | address https://host/b"],
  ["见附件", "words 见附件"],
  ["a.jpg，见附件", "file a.jpg | words 见附件"],
  ["a.jpg.bak", "words a.jpg.bak"],
  ["合同.pdf", "words 合同.pdf"],
  [" ，", ""],
])("%j is %s", (text, parts) => {
  expect(
    photoParts(text)
      .map((part) => `${part.type} ${part.text}`)
      .join(" | "),
  ).toBe(parts);
});

it("a cell of any length is read in its length", () => {
  expect(photoParts("楼".repeat(32_000))).toHaveLength(1);
});
