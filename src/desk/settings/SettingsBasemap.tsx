import { useId, useState } from "react";
import { basemapKey, basemapRule } from "../../core/basemaps.ts";
import { chooseBasemap, setTiandituKey } from "../../state/actions/chooseBasemap.ts";
import { readTiandituKey } from "../../state/store/preferences.ts";
import { shownBasemap } from "../../state/store/shownBasemap.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { basemapName } from "../../words/phrases/basemapName.ts";
import { KeepGround } from "./KeepGround.tsx";
import { SettingsChoice } from "./SettingsChoice.tsx";

/** Which of the project's basemaps is shown, the key that one may want, and what is kept of it; nothing where there is nothing to choose. */
export function SettingsBasemap() {
  const { app } = useDesk();
  const ground = useLateWords("ground");
  const basemaps = useAppState((state) => state.project?.project.basemaps) ?? [];
  const shown = useAppState(shownBasemap);
  const wantsKey = basemaps.some((basemap) => basemapRule(basemap).wantsKey === true);
  if (basemaps.length < 2 && !wantsKey && ["none", "geojson"].includes(shown.type)) return null;
  const names = basemaps.map((basemap) => basemapName({ ground }, basemap));
  const nameOf = (name: string, i: number) => (names.indexOf(name) === i ? name : ground.named(name, String(i + 1)));
  return (
    <section className="dialog-part" aria-label={ground.title}>
      <h3>{ground.title}</h3>
      {basemaps.length < 2 ? null : (
        <>
          <SettingsChoice
            label={ground.title}
            isLabelSeen={false}
            value={basemapKey(shown, basemaps.indexOf(shown))}
            options={basemaps.map((basemap, i) => [basemapKey(basemap, i), nameOf(names[i]!, i)] as const)}
            onChoose={(key) => chooseBasemap(app, key)}
          />
          <p className="settings-text">{ground.text}</p>
        </>
      )}
      {wantsKey ? <TiandituKey /> : null}
      <KeepGround />
    </section>
  );
}

function TiandituKey() {
  const { app } = useDesk();
  const ground = useLateWords("ground");
  const key = useAppState((state) => state.preferences.tiandituKey);
  const [typed, setTyped] = useState(key ?? "");
  const id = useId();
  const isBad = typed.trim() !== "" && readTiandituKey(typed) === null;
  return (
    <>
      <div className="settings-key">
        <label htmlFor={id}>{ground.key}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={typed}
          aria-invalid={isBad}
          aria-describedby={isBad ? `${id}-bad` : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            const next = readTiandituKey(event.currentTarget.value);
            if (next !== key) setTiandituKey(app, next);
          }}
        />
        {isBad ? <span id={`${id}-bad`}>{ground.keyBad}</span> : null}
      </div>
      <p className="settings-text">{ground.keyText}</p>
    </>
  );
}
