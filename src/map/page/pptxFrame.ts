import { escaped, NAMESPACES, XML_HEAD } from "./pptxXml.ts";

/** What every presentation has, whatever is on its slides: master, layout, theme, and their kind for notes. */

/** On every Windows in Chinese, and drawn much as the map's own faces are. */
const FACE = "Microsoft YaHei";
const EMPTY_TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const COLOURS =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** A tree of shapes with the entry that stands for the whole at its head. */
export const shapeTree = (shapes: string): string => `<p:spTree>${EMPTY_TREE}${shapes}</p:spTree>`;

const placeholder = (id: number, name: string, type: string, place: string, text: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"${type === "body" ? ' idx="1"' : ""}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;

export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

const place = (x: number, y: number, width: number, height: number): string =>
  `<a:xfrm><a:off x="${Math.round(x)}" y="${Math.round(y)}"/><a:ext cx="${Math.round(width)}" cy="${Math.round(height)}"/></a:xfrm>`;

export function masterXml({ width, height }: SlideSize): string {
  const title = placeholder(
    2,
    "Title",
    "title",
    `${place(width * 0.05, height * 0.05, width * 0.9, height * 0.12)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
    "Title",
  );
  const level = `<a:lvl1pPr algn="l"><a:defRPr sz="2400" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/></a:defRPr></a:lvl1pPr>`;
  const body = level.replace(' b="1"', "").replaceAll("+mj", "+mn");
  return `${XML_HEAD}<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${shapeTree(title)}</p:cSld>${COLOURS}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level}</p:titleStyle><p:bodyStyle>${body}</p:bodyStyle><p:otherStyle>${body}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

export const LAYOUT_XML = `${XML_HEAD}<p:sldLayout ${NAMESPACES} type="titleOnly" preserve="1"><p:cSld name="Title Only">${shapeTree(placeholder(2, "Title", "title", "", "Title"))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

/** Paper of A4 size for the notes. */
export const NOTES_SIZE = { width: 6_858_000, height: 9_144_000 } as const;
const IMAGE_PLACE = place(685_800, 1_143_000, 5_486_400, 3_086_100);
const BODY_PLACE = place(685_800, 4_400_550, 5_486_400, 3_600_450);
const imageShape = (spPr: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${spPr}</p:spPr></p:sp>`;

export const NOTES_MASTER_XML = `${XML_HEAD}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${shapeTree(`${imageShape(`${IMAGE_PLACE}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`)}${placeholder(3, "Notes", "body", `${BODY_PLACE}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`, "Notes")}`)}</p:cSld>${COLOURS}</p:notesMaster>`;

export function notesXml(lines: readonly string[], tag: string): string {
  const paragraphs = lines.map(
    (line) =>
      `<a:p><a:r><a:rPr lang="${escaped(tag === "en" ? "en-US" : tag)}"/><a:t>${escaped(line)}</a:t></a:r></a:p>`,
  );
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join("") || "<a:p/>"}</p:txBody></p:sp>`;
  return `${XML_HEAD}<p:notes ${NAMESPACES}><p:cSld>${shapeTree(`${imageShape("")}${body}`)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

const ACCENTS = ["94001A", "C35500", "D3B100", "3182F6", "007062", "A7ABB5"] as const;

export function themeXml(): string {
  const colour = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const colours = [
    colour("dk1", "1A2129"),
    colour("lt1", "FFFFFF"),
    colour("dk2", "475059"),
    colour("lt2", "F4F5F3"),
    ...ACCENTS.map((value, i) => colour(`accent${i + 1}`, value)),
    colour("hlink", "3182F6"),
    colour("folHlink", "5F6972"),
  ];
  const fonts = `<a:latin typeface="${FACE}"/><a:ea typeface="${FACE}"/><a:cs typeface=""/><a:font script="Hans" typeface="${FACE}"/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}</a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  const three = (part: string): string => part.repeat(3);
  return `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Guatu"><a:themeElements><a:clrScheme name="Guatu">${colours.join("")}</a:clrScheme><a:fontScheme name="Guatu"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="Guatu"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(line)}</a:lnStyleLst><a:effectStyleLst>${three(effect)}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
