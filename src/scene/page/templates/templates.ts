import type { TemplateId } from "../../../core/briefing.ts";
import { area } from "./area.ts";
import { compare } from "./compare.ts";
import { hydrants } from "./hydrants.ts";
import { notice } from "./notice.ts";
import { overdue } from "./overdue.ts";
import { overview } from "./overview.ts";
import type { Template } from "./template.ts";
import { venue } from "./venue.ts";

/** The templates by their ids. */
export const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  overview,
  venue,
  area,
  overdue,
  hydrants,
  compare,
  notice,
};
