import { dropNotices } from "../state/actions/notices.ts";
import { pictureFailed } from "../state/actions/savePicture.ts";
import type { App } from "../state/app.ts";

/** Saves what the map shows and returns the file's name; null when it did not come to that, and a notice says why. */
export async function savePicture(app: App): Promise<string | null> {
  dropNotices(app, ["picture-failed"]);
  try {
    const { makePicture } = await import("./makePicture.ts");
    return await makePicture(app);
  } catch (error) {
    pictureFailed(app, "other", error instanceof Error ? error.message : String(error));
    return null;
  }
}
