import { mercatorX } from "../core/mercator.ts";
import { isAcross } from "../map/isAcross.ts";
import { takePicture } from "../map/takePicture.ts";
import { sceneMaker } from "../scene/parts/sceneOf.ts";
import { centredOn, pictureFrame } from "../scene/picture/pictureFrame.ts";
import { pictureOf } from "../scene/picture/pictureOf.ts";
import { pictureFailed, pictureSeen } from "../state/actions/savePicture.ts";
import type { App } from "../state/app.ts";
import { seenMaker } from "../state/queries/seen.ts";
import { ringsBounds } from "../state/selectors/ringsBounds.ts";
import { titleToCarry } from "../state/store/privacy.ts";
import { lateWords } from "../words/wordsOf.ts";
import { download } from "./download.ts";
import { pictureName } from "./pictureName.ts";

/** Width of the world in CSS pixels at zoom 0. */
const WORLD = 512;

/**
 * Saves what the map shows as a PNG named after its headline and the day, and returns that name; null when it could not be
 * drawn, which is said, or when the project changed meanwhile. Comes when it is first used.
 */
export async function makePicture(app: App): Promise<string | null> {
  const now = app.store.getState();
  if (now.viewport === null) return null;
  const { bbox, zoom } = now.viewport;
  const width = (mercatorX(bbox[2]) - mercatorX(bbox[0])) * WORLD * 2 ** zoom;
  const onDesk = seenMaker(app)();
  const inSight = pictureFrame(now.viewport, now.scale, isAcross(width) ? 0 : sceneMaker()(onDesk).covered);
  // What is around a venue is looked at from its middle.
  const rings = ringsBounds(onDesk.answers.rings?.answer ?? []);
  const frame = rings === null ? inSight : centredOn(inSight, rings);
  const seen = await pictureSeen(app, frame);
  if (seen === null || seen.state.project === null) return null;
  const { language } = seen.state;
  const [page, finding, ground] = await Promise.all([
    lateWords(language, "picture"),
    lateWords(language, "finding"),
    lateWords(language, "ground"),
  ]);
  const laidOut = pictureOf(seen, frame, { page, finding, ground });
  const picture = await takePicture(laidOut);
  if (!picture.ok) {
    pictureFailed(app, picture.error, "");
    return null;
  }
  const { id } = seen.state.project.project;
  const name = pictureName({ finding: laidOut.finding, id, title: titleToCarry(seen.state) }, seen.state.asOf);
  download(name, picture.value);
  return name;
}
