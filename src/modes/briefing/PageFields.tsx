import { useState } from "react";
import {
  DAYS_BACK_REACH,
  isDaysBack,
  LEAST_DPI,
  MOST_DPI,
  PAGE_SIZES,
  type PaperId,
  SERIES_OF,
  TEMPLATE_IDS,
} from "../../core/briefing.ts";
import { addDays, formatDay } from "../../core/day.ts";
import { pageSize } from "../../scene/page/pageSize.ts";
import { choosePages } from "../../state/actions/pages.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { Field, Select } from "./Field.tsx";

const SIZES = Object.keys(PAGE_SIZES) as readonly PaperId[];
const OWN = "own";
/** What a size of one's own begins with. */
const FIRST_OWN = "2560x1440";
const DOTS = [LEAST_DPI, 150, 200, MOST_DPI] as const;

/** What the pages tell, and on what they stand. */
export function PageFields() {
  const { app } = useDesk();
  const words = useLateWords("briefing");
  const choice = useAppState((state) => state.pages);
  const isOfVersions = useAppState((state) => state.comparison !== null);
  const known = (SIZES as readonly string[]).includes(choice.size);
  /** What somebody types that is no size yet; the last size that was one stands meanwhile. */
  const [unfit, setUnfit] = useState<string | null>(null);
  const isPaper = known && PAGE_SIZES[choice.size as PaperId].type === "paper";
  const series = SERIES_OF[choice.template];
  return (
    <fieldset className="briefing-fields">
      <legend className="unseen">{words.template}</legend>
      <Select
        label={words.template}
        value={choice.template}
        options={TEMPLATE_IDS.map((template) => [template, words.templates[template]])}
        onChange={(template) => choosePages(app, { template })}
      />
      {series === null || choice.template === "notice" ? null : (
        <label className="briefing-tick">
          <input
            type="checkbox"
            checked={choice.isSeries}
            onChange={() => choosePages(app, { isSeries: !choice.isSeries })}
          />
          {words.series[series]}
        </label>
      )}
      {choice.template === "compare" && !isOfVersions ? <DaysBackField /> : null}
      <Select
        label={words.size}
        value={known ? (choice.size as PaperId) : OWN}
        options={[...SIZES.map((size) => [size, words.sizes[size]] as const), [OWN, words.ownSize]]}
        onChange={(size) => {
          setUnfit(null);
          choosePages(app, { size: size === OWN ? FIRST_OWN : size });
        }}
      />
      {known ? null : (
        <Field
          label={words.ownSize}
          hint={unfit === null ? words.ownSizeHint : words.badSize}
          isBad={unfit !== null}
          value={unfit ?? choice.size}
          onChange={(size) => {
            const isSize = pageSize({ ...choice, size }) !== null;
            setUnfit(isSize ? null : size);
            if (isSize) choosePages(app, { size });
          }}
        />
      )}
      {isPaper ? (
        <div className="briefing-pair">
          <Select
            label={words.orientation}
            value={choice.isPortrait ? "portrait" : "landscape"}
            options={[
              ["landscape", words.landscape],
              ["portrait", words.portrait],
            ]}
            onChange={(orientation) => choosePages(app, { isPortrait: orientation === "portrait" })}
          />
          <Select
            label={words.dpi}
            value={String(choice.dpi)}
            options={DOTS.map((dots) => [String(dots), String(dots)])}
            onChange={(dpi) => choosePages(app, { dpi: Number(dpi) })}
          />
        </div>
      ) : null}
      <Select
        label={words.ground}
        value={choice.theme}
        options={[
          ["light", words.grounds.light],
          ["dark", words.grounds.dark],
        ]}
        onChange={(theme) => choosePages(app, { theme })}
      />
      <Field
        label={words.title}
        hint={words.titleHint}
        value={choice.title}
        onChange={(title) => choosePages(app, { title })}
      />
      <Field label={words.subtitle} value={choice.subtitle} onChange={(subtitle) => choosePages(app, { subtitle })} />
    </fieldset>
  );
}

/** How far a comparison looks back. */
function DaysBackField() {
  const { app } = useDesk();
  const words = useLateWords("briefing");
  const daysBack = useAppState((state) => state.pages.daysBack);
  const asOf = useAppState((state) => state.asOf);
  /** What somebody types that is no such number. */
  const [unfit, setUnfit] = useState<string | null>(null);
  return (
    <Field
      label={words.daysBack}
      hint={
        unfit === null ? words.daysBackHint(formatDay(addDays(asOf, -daysBack))) : words.badDaysBack(...DAYS_BACK_REACH)
      }
      isBad={unfit !== null}
      value={unfit ?? String(daysBack)}
      onChange={(text) => {
        const typed = Number(text.normalize("NFKC").trim());
        setUnfit(isDaysBack(typed) ? null : text);
        if (isDaysBack(typed)) choosePages(app, { daysBack: typed });
      }}
    />
  );
}
