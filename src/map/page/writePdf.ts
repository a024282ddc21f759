import { FAINT, PAPER } from "../pageInks.ts";
import { type BetweenPages, type DocumentMeta, type DocumentPage, holdMaps, inchesOf } from "./documentPage.ts";
import { documentText } from "./documentText.ts";
import type { PageFonts } from "./pageFonts.ts";
import { latin, pdfNumber as n, PdfFile, type PdfRef, pdfText, pointer } from "./pdfFile.ts";
import { PdfFonts } from "./pdfFonts.ts";
import { PdfPen } from "./pdfPen.ts";
import { rasterImage } from "./rasterImage.ts";

const POINTS_PER_INCH = 72;

/** Writes pages as a PDF with real text, its fonts inside as far as they are used; text wider than its room is set narrower. */
export async function writePdf(
  pages: readonly DocumentPage[],
  fonts: PageFonts,
  meta: DocumentMeta,
  between: BetweenPages = async () => {},
): Promise<Uint8Array> {
  const file = new PdfFile();
  const faces = new PdfFonts(fonts);
  const tree = file.reserve();
  const used = file.reserve();
  const written: PdfRef[] = [];
  for (const one of pages) {
    holdMaps(one);
    written.push(writePage(file, one, faces, { tree, used }));
    await between(written.length);
  }
  file.write(`<< ${faces.embed(file)} >>`, used);
  file.write(`<< /Type /Pages /Kids [${written.map(pointer).join(" ")}] /Count ${written.length} >>`, tree);
  const outlines = writeOutlines(file, pages, written);
  const language = (pages[0]?.page.tag ?? "").replace(/[^\w-]/g, "");
  const root = file.write(
    `<< /Type /Catalog /Pages ${pointer(tree)} ${outlines} /Lang (${language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const date = `(D:${meta.day.replace(/\D/g, "")}000000Z)`;
  const info = file.write(
    `<< /Title ${pdfText(documentText(meta.title))} /Creator (Guatu) /Producer (Guatu) /CreationDate ${date} /ModDate ${date} >>`,
  );
  return file.bytes(root, info);
}

function writePage(
  file: PdfFile,
  { page, maps }: DocumentPage,
  faces: PdfFonts,
  { tree, used }: Readonly<Record<"tree" | "used", PdfRef>>,
): PdfRef {
  const { theme, size, blocks } = page;
  const inches = inchesOf(size);
  const [width, height] = [inches.width * POINTS_PER_INCH, inches.height * POINTS_PER_INCH];
  const pen = new PdfPen(faces, theme);
  pen.fill(0, 0, size.width, size.height, PAPER[theme]);
  for (const block of blocks) pen.block(block);
  // Units with y downwards become points with y upwards.
  const scale = `${(width / size.width).toFixed(6)} 0 0 ${(-height / size.height).toFixed(6)} 0 ${n(height)}`;
  const content = file.stream("", latin(`q ${scale} cm\n${pen.content()}\nQ\n`));
  const images = maps.map((bytes, i) => `/Im${i} ${pointer(writeImage(file, bytes, PAPER[theme]))}`);
  const resources = `<< /Font ${pointer(used)} /ExtGState << /Faint << /ca ${FAINT} >> >> /XObject << ${images.join(" ")} >> >>`;
  return file.write(
    `<< /Type /Page /Parent ${pointer(tree)} /MediaBox [0 0 ${n(width)} ${n(height)}] /Contents ${pointer(content)} /Resources ${resources} >>`,
  );
}

function writeImage(file: PdfFile, bytes: Uint8Array, ground: string): PdfRef {
  const { type, width, height, colours, data, isForetold } = rasterImage(bytes, ground);
  const space = { 1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK" }[colours] ?? "/DeviceRGB";
  const filter = type === "jpeg" ? "/DCTDecode" : "/FlateDecode";
  const foretold = isForetold
    ? ` /DecodeParms << /Predictor 15 /Colors ${colours} /BitsPerComponent 8 /Columns ${width} >>`
    : "";
  return file.stream(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent 8 /Filter ${filter}${foretold}`,
    data,
  );
}

/** The pages by their titles, as an entry of the catalogue; "" of a single page, which needs no way to itself. */
function writeOutlines(file: PdfFile, pages: readonly DocumentPage[], written: readonly PdfRef[]): string {
  if (pages.length < 2) return "";
  const root = file.reserve();
  const items = pages.map(() => file.reserve());
  pages.forEach(({ page }, i) => {
    const before = i === 0 ? "" : ` /Prev ${pointer(items[i - 1]!)}`;
    const after = i === items.length - 1 ? "" : ` /Next ${pointer(items[i + 1]!)}`;
    file.write(
      `<< /Title ${pdfText(documentText(page.title))} /Parent ${pointer(root)}${before}${after} /Dest [${pointer(written[i]!)} /Fit] >>`,
      items[i],
    );
  });
  file.write(
    `<< /Type /Outlines /First ${pointer(items[0]!)} /Last ${pointer(items.at(-1)!)} /Count ${items.length} >>`,
    root,
  );
  return `/Outlines ${pointer(root)}`;
}
