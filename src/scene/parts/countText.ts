import { type Language, languageRule } from "../../core/language.ts";

/** A count as it stands in a donut: 1,284; above 10,000 in Chinese 1.3万, in English 13k; above a million 1.3M. */
export function countText(count: number, language: Language): string {
  if (count < 10_000)
    return count < 1000 ? String(count) : `${Math.floor(count / 1000)},${String(count % 1000).padStart(3, "0")}`;
  const { tenThousand } = languageRule(language);
  if (tenThousand !== undefined) {
    const tens = count / 10_000;
    return `${tens < 100 ? tens.toFixed(1).replace(/\.0$/, "") : Math.round(tens)}${tenThousand}`;
  }
  if (count < 1_000_000) return `${Math.round(count / 1000)}k`;
  return `${(count / 1_000_000).toFixed(1).replace(/\.0$/, "")}M`;
}
