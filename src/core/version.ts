/** The version of package.json, for people to name. */
export const VERSION = "0.1.0";
