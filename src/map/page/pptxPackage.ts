import type { DocumentMeta } from "./documentPage.ts";
import { LAYOUT_XML, masterXml, NOTES_MASTER_XML, NOTES_SIZE, type SlideSize, themeXml } from "./pptxFrame.ts";
import { escaped, NAMESPACES, XML_HEAD } from "./pptxXml.ts";
import { zipped } from "./zipped.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml";
const DRAWING = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const THEME = "application/vnd.openxmlformats-officedocument.theme+xml";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A relation of one file to another: the last part of its type, and where the other lies. */
type Relation = readonly [type: string, target: string];

/** What a slide puts into the file; what it draws names the others by the relations that it is given for them. */
export interface SlideParts {
  picture(bytes: Uint8Array): string;
  chart(xml: string, workbook: Uint8Array): string;
  write(slide: string, notes: string): void;
}

/** The files of a presentation while its slides are written. */
export class PptxPackage {
  private readonly files = new Map<string, string | Uint8Array>();
  private readonly types: (readonly [part: string, type: string])[] = [];
  private slides = 0;
  private pictures = 0;
  private charts = 0;
  private readonly size: SlideSize;
  private readonly meta: DocumentMeta;

  constructor(size: SlideSize, meta: DocumentMeta) {
    this.size = size;
    this.meta = meta;
  }

  /** A further slide. */
  slide(): SlideParts {
    const number = ++this.slides;
    const relations: Relation[] = [
      ["slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["notesSlide", `../notesSlides/notesSlide${number}.xml`],
    ];
    const relate = (relation: Relation): string => `rId${relations.push(relation)}`;
    return {
      picture: (bytes) => {
        const name = `image${++this.pictures}.${bytes[0] === 0xff ? "jpeg" : "png"}`;
        this.files.set(`ppt/media/${name}`, bytes);
        return relate(["image", `../media/${name}`]);
      },
      chart: (xml, workbook) => {
        const name = `chart${++this.charts}.xml`;
        const sheet = `Microsoft_Excel_Sheet${this.charts}.xlsx`;
        this.files.set(`ppt/embeddings/${sheet}`, workbook);
        this.types.push([`/ppt/embeddings/${sheet}`, SHEET]);
        this.part(`ppt/charts/${name}`, xml, DRAWING, [["package", `../embeddings/${sheet}`]]);
        return relate(["chart", `../charts/${name}`]);
      },
      write: (slide, notes) => {
        this.part(`ppt/slides/slide${number}.xml`, slide, `${PRESENTATION}.slide+xml`, relations);
        this.part(`ppt/notesSlides/notesSlide${number}.xml`, notes, `${PRESENTATION}.notesSlide+xml`, [
          ["notesMaster", "../notesMasters/notesMaster1.xml"],
          ["slide", `../slides/slide${number}.xml`],
        ]);
      },
    };
  }

  /** The whole file. */
  bytes(): Uint8Array {
    this.part("ppt/slideMasters/slideMaster1.xml", masterXml(this.size), `${PRESENTATION}.slideMaster+xml`, [
      ["slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["theme", "../theme/theme1.xml"],
    ]);
    this.part("ppt/slideLayouts/slideLayout1.xml", LAYOUT_XML, `${PRESENTATION}.slideLayout+xml`, [
      ["slideMaster", "../slideMasters/slideMaster1.xml"],
    ]);
    this.part("ppt/notesMasters/notesMaster1.xml", NOTES_MASTER_XML, `${PRESENTATION}.notesMaster+xml`, [
      ["theme", "../theme/theme2.xml"],
    ]);
    this.part("ppt/theme/theme1.xml", themeXml(), THEME, []);
    this.part("ppt/theme/theme2.xml", themeXml(), THEME, []);
    const numbers = Array.from({ length: this.slides }, (_, i) => i + 1);
    this.part("ppt/presentation.xml", this.presentation(numbers), `${PRESENTATION}.presentation.main+xml`, [
      ["slideMaster", "slideMasters/slideMaster1.xml"],
      ["notesMaster", "notesMasters/notesMaster1.xml"],
      ["theme", "theme/theme1.xml"],
      ...numbers.map((number): Relation => ["slide", `slides/slide${number}.xml`]),
    ]);
    this.part("docProps/core.xml", this.core(), "application/vnd.openxmlformats-package.core-properties+xml", []);
    // The list of types stands first, where readers of a stream look for it.
    return zipped(
      new Map<string, string | Uint8Array>([
        ["[Content_Types].xml", this.contentTypes()],
        [
          "_rels/.rels",
          `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="ppt/presentation.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
        ],
        ...this.files,
      ]),
    );
  }

  private part(path: string, xml: string, type: string, relations: readonly Relation[]): void {
    this.files.set(path, xml);
    this.types.push([`/${path}`, type]);
    if (relations.length === 0) return;
    const [, folder, name] = /^(.*\/)([^/]+)$/.exec(path)!;
    const rows = relations.map(
      ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
    );
    this.files.set(
      `${folder}_rels/${name}.rels`,
      `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows.join("")}</Relationships>`,
    );
  }

  private contentTypes(): string {
    const defaults = [
      ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
      ["xml", "application/xml"],
      ["png", "image/png"],
      ["jpeg", "image/jpeg"],
    ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
    const overrides = this.types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
    return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults.join("")}${overrides.join("")}</Types>`;
  }

  private presentation(numbers: readonly number[]): string {
    const { width, height } = this.size;
    const slides = numbers.map((number) => `<p:sldId id="${255 + number}" r:id="rId${3 + number}"/>`);
    return `${XML_HEAD}<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${slides.join("")}</p:sldIdLst><p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="${NOTES_SIZE.width}" cy="${NOTES_SIZE.height}"/></p:presentation>`;
  }

  private core(): string {
    const { title, day } = this.meta;
    const date = (tag: string): string =>
      `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${escaped(day)}T00:00:00Z</dcterms:${tag}>`;
    return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>Guatu</dc:creator>${date("created")}${date("modified")}</cp:coreProperties>`;
  }
}
