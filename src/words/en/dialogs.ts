import type { Words } from "../zh/zh.ts";

export const dialogs: Words["dialogs"] = {
  settings: "Settings",
  help: "Help",
  helpOn: {
    glyphs: "Help: what the status signs mean",
    counts: "Help: how the numbers are counted",
    rings: "Help: what a ring holds, and its order",
    water: "Help: how water and forces are judged",
    search: "Help: how to search",
    keys: "Help: keys",
  },
};
