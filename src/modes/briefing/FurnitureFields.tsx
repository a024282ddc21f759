import { FURNITURE_KEYS } from "../../core/briefing.ts";
import { writeFurniture } from "../../state/actions/pages.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { Field } from "./Field.tsx";

/** What the office writes on every page. */
export function FurnitureFields() {
  const { app } = useDesk();
  const words = useLateWords("briefing");
  const furniture = useAppState((state) => state.furniture);
  return (
    <Section title={words.furniture}>
      <div className="briefing-fields">
        {FURNITURE_KEYS.map((key) => (
          <Field
            key={key}
            label={words.furnitureLabels[key]}
            value={furniture[key]}
            onChange={(text) => writeFurniture(app, { [key]: text })}
          />
        ))}
      </div>
    </Section>
  );
}
