import { formatDay } from "../core/day.ts";
import { takePicture } from "../map/takePicture.ts";
import { pictureFrame } from "../scene/pictureFrame.ts";
import { pictureOf } from "../scene/pictureOf.ts";
import { sceneMaker } from "../scene/sceneOf.ts";
import { pictureFailed, pictureState } from "../state/actions/savePicture.ts";
import type { App } from "../state/app.ts";
import { download } from "./download.ts";

/**
 * Saves what the map shows as a PNG named after the project and the day, and returns that name; null when it could not be
 * drawn, which is said, or when the project changed meanwhile. Comes when it is first used.
 */
export async function makePicture(app: App): Promise<string | null> {
  const now = app.store.getState();
  if (now.sight === null) return null;
  const frame = pictureFrame(now.sight, now.scale, sceneMaker()(now).covered);
  const state = await pictureState(app, { bbox: frame.bbox, zoom: frame.camera.zoom });
  if (state === null || state.project === null) return null;
  const picture = await takePicture(pictureOf(state, frame));
  if (!picture.ok) {
    pictureFailed(app, picture.error, "");
    return null;
  }
  const name = `${state.project.project.id}-${formatDay(state.asOf)}.png`.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_");
  download(name, picture.value);
  return name;
}
