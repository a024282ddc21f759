import { useEffect, useRef } from "react";
import { FURNITURE_KEYS, type FurnitureKey } from "../../core/briefing.ts";
import { keepFurniture } from "../../state/actions/keptPages.ts";
import { writeFurniture } from "../../state/actions/pages.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Section } from "../../ui/parts/Section.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { Field } from "./Field.tsx";

/** What is typed goes into the project when the hand has rested so long: one edit, and one step to take back. */
const REST_MS = 1000;

/** What the office writes on every page: seen at once, and kept in the project. */
export function FurnitureFields() {
  const { app } = useDesk();
  const words = useLateWords("briefing");
  const furniture = useAppState((state) => state.furniture);
  const written = useRef(new Set<FurnitureKey>());
  const stopWaiting = useRef(() => {});
  useEffect(
    () => () => {
      stopWaiting.current();
      void keepFurniture(app, [...written.current]);
    },
    [app],
  );
  const write = (key: FurnitureKey, text: string) => {
    writeFurniture(app, { [key]: text });
    written.current.add(key);
    stopWaiting.current();
    stopWaiting.current = app.clock.after(REST_MS, () => {
      const keys = [...written.current];
      written.current.clear();
      void keepFurniture(app, keys);
    });
  };
  return (
    <Section title={words.furniture}>
      <div className="briefing-fields">
        {FURNITURE_KEYS.map((key) => (
          <Field
            key={key}
            label={words.furnitureLabels[key]}
            value={furniture[key]}
            onChange={(text) => write(key, text)}
          />
        ))}
        <p className="briefing-hint">{words.furnitureHint}</p>
      </div>
    </Section>
  );
}
