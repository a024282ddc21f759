import { settings as en } from "./en/settings.ts";
import { type SettingsWords, settings as zh } from "./zh/settings.ts";

export type { SettingsWords } from "./zh/settings.ts";

export const settingsWordsOf = (language: "zh" | "en"): SettingsWords => (language === "zh" ? zh : en);
