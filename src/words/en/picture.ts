import type { Words } from "../zh/zh.ts";

/** Saving what the map shows as a picture. */
export const picture: Words["picture"] = {
  save: "Save picture",
  saveHint: "Save picture: the map with title, legend and scale, 1920 × 1080 PNG",
  saving: "Making the picture",
  saved: (name) => `Saved ${name}`,
  failed: {
    "no-webgl":
      "No picture was saved: the browser cannot draw the map. Turn on hardware acceleration in its settings, then save again.",
    "context-lost":
      "No picture was saved: the graphics card stopped while drawing. Map and data are unharmed; please save again.",
    other: (detail) => `No picture was saved (${detail}). Map and data are unharmed; please save again.`,
  },
};
