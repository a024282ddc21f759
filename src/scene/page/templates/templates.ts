import type { TemplateId } from "../../../core/briefing.ts";
import { area } from "./area.ts";
import { notice } from "./notice.ts";
import { overdue } from "./overdue.ts";
import { overview } from "./overview.ts";
import type { Template } from "./template.ts";
import { venue } from "./venue.ts";

/** The templates by their ids. */
export const TEMPLATES: Readonly<Record<TemplateId, Template>> = { overview, venue, area, overdue, notice };
