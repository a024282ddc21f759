/** The version of package.json, for people to name. */
export const VERSION = "0.2.0";
