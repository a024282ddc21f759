import { MOST_COLUMNS } from "../rows/headerRow.ts";
import { attributeOf, type XmlListener } from "../xml/readXml.ts";
import { readDescription } from "./descriptionTable.ts";
import { KmlShape, type RawShape } from "./kmlShape.ts";

/** A placemark as a GeoJSON feature. Its own id is left out: programs give a new one at each export. */
export interface KmlFeature {
  readonly type: "Feature";
  readonly properties: Readonly<Record<string, string>>;
  readonly geometry: RawShape | null;
}

/** The parts of a placemark that are columns by themselves, and their headings. */
const OWN: Readonly<Record<string, string>> = {
  name: "name",
  address: "address",
  phoneNumber: "phone",
  when: "when",
  begin: "begin",
  end: "end",
};
const FOLDER = "folder";
const DESCRIPTION = "description";

/** Where the text of each of these may stand; elsewhere (a style, an author) it is another thing. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  name: ["Placemark", "Folder"],
  address: ["Placemark"],
  phoneNumber: ["Placemark"],
  description: ["Placemark"],
  when: ["TimeStamp"],
  begin: ["TimeSpan"],
  end: ["TimeSpan"],
  value: ["Data"],
  SimpleData: ["SchemaData"],
  coordinates: ["Point", "LineString", "LinearRing"],
  coord: ["Track"],
};

/** Listens to a KML and hands on each of its placemarks; the names of the folders around it are one column, with / between them. */
export function kmlListener(take: (feature: KmlFeature) => void, links: { count: number }): XmlListener {
  const path: string[] = [];
  const folders: string[] = [];
  let properties: Map<string, string> | null = null;
  let shape = new KmlShape();
  let key = "";
  let text = "";
  let readsAt = -1;

  /** Of two that say the same one is enough; of two that do not, both stay. */
  function put(heading: string, value: string): void {
    // One column beyond what a ledger may have is enough to refuse it.
    if (properties === null || properties.size > MOST_COLUMNS || heading === "" || value === "") return;
    let free = heading;
    for (let number = 2; properties.has(free); number++) {
      if (properties.get(free) === value) return;
      free = `${heading} (${number})`;
    }
    properties.set(free, value);
  }

  function takeText(name: string): void {
    const said = text.trim();
    if (name === "coordinates") shape.coordinates(text);
    else if (name === "coord") shape.coord(text);
    else if (name === "name" && path[path.length - 2] === "Folder") folders[folders.length - 1] = said;
    else if (name === "value" || name === "SimpleData") put(key, said);
    else if (name === DESCRIPTION) {
      const { pairs, text: beside } = readDescription(text);
      for (const [heading, value] of pairs) put(heading, value);
      if (beside !== properties?.get("name")) put(DESCRIPTION, beside);
    } else put(OWN[name] ?? name, said);
  }

  return {
    open(name, attributes) {
      const parent = path[path.length - 1] ?? "";
      path.push(name);
      // Tags of HTML that nobody wrapped, inside a description.
      if (readsAt >= 0) return;
      if (name === "Folder") folders.push("");
      else if (name === "NetworkLink") links.count++;
      else if (name === "Placemark") {
        properties = new Map();
        shape = new KmlShape();
        const folder = folders.filter((one) => one !== "").join("/");
        put(FOLDER, folder);
      } else if (name === "Data" || name === "SimpleData") key = attributeOf(attributes(), "name").trim();
      else shape.open(name);
      const isFolderName = name === "name" && parent === "Folder";
      if ((properties !== null || isFolderName) && PARENTS[name]?.includes(parent) === true) {
        text = "";
        readsAt = path.length;
      }
    },
    text(piece) {
      if (readsAt >= 0) text += piece;
    },
    close(name) {
      if (readsAt === path.length) {
        readsAt = -1;
        takeText(name);
      } else if (readsAt < 0) {
        shape.close(name);
        if (name === "Folder") folders.pop();
        if (name === "Placemark" && properties !== null) {
          take({ type: "Feature", properties: Object.fromEntries(properties), geometry: shape.whole() });
          properties = null;
        }
      }
      path.pop();
    },
  };
}
