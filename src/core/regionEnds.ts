/**
 * What the names of provinces, cities, districts, towns and communities end with, as sources of regular expressions, from the
 * largest down. What only looks so ends none: 小区 and 示范区 are no districts, 超市 is no city, 新村 no village, 市场 begins with none.
 */
export const REGION_ENDS: readonly string[] = [
  "(?:省(?![级道直立])|自治区|特别行政区)",
  "(?:(?<![超城门夜菜早集花鱼闹])市(?![场民政中口])|自治州|地区)",
  "(?:(?<![小园校厂景库片范业活属宅院病]|居民)区|县|(?<![红国彩锦])旗(?![舰袍杆]))",
  "(?:街道(?:办事处)?|(?<![村古])镇(?!政府)|(?<![老故])乡(?![村镇音亲情下]))",
  "(?:社区|居委会|村委会|(?<![新假])村(?!小区|[东西南北]?[路街巷]|[口委民镇]))",
];

/** The end of any of them. */
export const REGION_END = REGION_ENDS.join("|");
