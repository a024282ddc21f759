import { useState } from "react";
import type { LayerReport } from "../../state/answers.ts";
import { useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { kindWord } from "../../words/wordsOf.ts";
import { type AccountsWanted, accountsFound, byTrouble, isTroubled } from "./accountsFound.ts";
import { LayerAccount } from "./LayerAccount.tsx";
import "./accounts.css";

/** More accounts than these are looked through by name, and not one after the other. */
const A_DOZEN = 12;
const ALL: AccountsWanted = { words: "", onlyTrouble: false };

interface AccountsProps {
  readonly layers: readonly LayerReport[];
  readonly onDownload: (name: string, content: string | Blob) => void;
}

/** The account of each layer; of many, those that are looked for. */
export function Accounts({ layers, onDownload }: AccountsProps) {
  const { words } = useDesk();
  const report = useLateWords("report");
  const [chosen, setWanted] = useState(ALL);
  const isMany = layers.length > A_DOZEN;
  const wanted = isMany ? chosen : ALL;
  const shown = accountsFound(byTrouble(layers), wanted, (kind) => kindWord(words, kind));
  const change = (next: Partial<AccountsWanted>) => setWanted({ ...wanted, ...next });
  return (
    <>
      {isMany ? (
        <search className="accounts-search">
          <input
            type="text"
            className="plain-field"
            aria-label={report.find}
            placeholder={report.findHint}
            autoComplete="off"
            spellCheck={false}
            value={wanted.words}
            onChange={({ currentTarget }) => change({ words: currentTarget.value })}
            onKeyDown={({ key }) => {
              if (key === "Escape") change({ words: "" });
            }}
          />
          <label>
            <input
              type="checkbox"
              checked={wanted.onlyTrouble}
              onChange={({ currentTarget }) => change({ onlyTrouble: currentTarget.checked })}
            />
            {report.onlyTrouble(layers.filter(isTroubled).length)}
          </label>
          <span className="quiet" role="status">
            {report.found(shown.length, layers.length)}
          </span>
        </search>
      ) : null}
      {shown.length === 0 && layers.length > 0 ? <EmptyState title={report.noneFound} /> : null}
      {shown.map((layer) => (
        <LayerAccount key={layer.id} layer={layer} onDownload={onDownload} />
      ))}
    </>
  );
}
