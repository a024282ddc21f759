import { COMMON_FIELDS } from "../../core/fields.ts";

/** The fields that a column can be read as: those of every kind, then those of this one. */
export const fieldsToMap = (own: readonly string[]): readonly string[] => [
  ...new Set([...Object.keys(COMMON_FIELDS), ...own]),
];
