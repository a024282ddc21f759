import { settings as en } from "./en/settings.ts";
import { settings as zh } from "./zh/settings.ts";

/** The words of the settings; apart from the others, since they come when the settings are opened. */
export type SettingsWords = typeof zh;

export const settingsWordsOf = (language: "zh" | "en"): SettingsWords => (language === "zh" ? zh : en);
