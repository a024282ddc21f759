import { dropNotices } from "../state/actions/notices.ts";
import { pictureFailed } from "../state/actions/savePicture.ts";
import type { App } from "../state/app.ts";
import { download } from "./download.ts";

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

/** Saves the overview of the day as a page of its own; false when it did not come to that, and a notice says why. */
export async function saveDayPicture(app: App): Promise<boolean> {
  dropNotices(app, ["picture-failed"]);
  try {
    const { dayPicture } = await import("../modes/briefing/viewPicture.ts");
    const file = await dayPicture(app, new AbortController().signal);
    if (file !== null) download(file.name, file.content);
    return file !== null;
  } catch (error) {
    pictureFailed(app, "other", error instanceof Error ? error.message : String(error));
    return false;
  }
}
