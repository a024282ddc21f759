import { useRef, useState } from "react";
import type { FileLook } from "../../state/store/filesLook.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Dialog } from "../../ui/parts/Dialog.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { failureSentence } from "../../words/wordsOf.ts";
import { logRows, logTime } from "./logText.ts";

const HOME = "Asia/Shanghai";
const lineOf = ({ time, text }: { readonly time: string; readonly text: string }): string => `${time}  ${text}`;

/** How it stands with each file, and what has befallen this wall; to be copied into a message to whoever looks after it. */
export function LogPanel({ onClose }: { readonly onClose: () => void }) {
  const { app } = useDesk();
  const said = useLateWords("wallLog");
  const log = useAppState((state) => state.log);
  const zone = useAppState((state) => state.project?.project.timeZone ?? HOME);
  const timeOf = (instant: number) => logTime(app.clock, zone, instant);
  const rows = logRows(said, log, timeOf);
  return (
    <Dialog title={said.title} onClose={onClose}>
      <div className="wall-log">
        <div className="dialog-part">
          <h3>{said.files}</h3>
          <FilesTable timeOf={timeOf} />
        </div>
        <div className="dialog-part">
          <h3>{said.log}</h3>
          {isSecureContext ? null : <p>{said.onHttp}</p>}
          <p className="quiet">{said.kept}</p>
          {rows.length === 0 ? <p>{said.noLog}</p> : <CopyLog text={rows.map(lineOf).join("\n")} />}
          <ol>
            {rows.map(({ key, time, text }) => (
              <li key={key}>
                <time className="wall-log-time">{time}</time>
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </Dialog>
  );
}

function FilesTable({ timeOf }: { readonly timeOf: (instant: number) => string }) {
  const said = useLateWords("wallLog");
  const look = useAppState((state) => state.look);
  if (look === null) return <p>{said.noFiles}</p>;
  return (
    <table>
      <thead>
        <tr>
          {[said.file, said.state, said.looked, said.changed, said.good].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {look.files.map((file) => (
          <FileRow key={file.file} file={file} timeOf={timeOf} />
        ))}
      </tbody>
    </table>
  );
}

function FileRow({ file, timeOf }: { readonly file: FileLook; readonly timeOf: (instant: number) => string }) {
  const { words } = useDesk();
  const said = useLateWords("wallLog");
  const failures = useLateWords("failures");
  const { titles, at, good, changed, failing, why } = file;
  const cells = [at, changed, good].map((instant) => (instant === null ? "" : timeOf(instant)));
  return (
    <tr>
      <th scope="row">
        {file.file}
        {titles.length === 0 ? null : <div>{words.frame.list(titles)}</div>}
      </th>
      <td>
        {failing !== null ? said.isBad(timeOf(failing)) : good === null ? said.never : said.isGood}
        {why === null || (failing === null && good !== null) ? null : <div>{failureSentence(failures, why)}</div>}
      </td>
      {["looked", "changed", "good"].map((name, i) => (
        <td key={name} className="wall-log-time">
          {cells[i]}
        </td>
      ))}
    </tr>
  );
}

/** Where the browser keeps the clipboard to itself, as on plain http, the text is selected and copied as of old. */
function CopyLog({ text }: { readonly text: string }) {
  const said = useLateWords("wallLog");
  const [isCopied, setCopied] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      area.current?.select();
      setCopied(document.execCommand("copy"));
    }
  };
  return (
    <p>
      <Button icon="copy" onClick={() => void copy()}>
        {said.copy}
      </Button>
      <textarea ref={area} className="wall-log-text" readOnly tabIndex={-1} aria-hidden="true" value={text} />
      <span role="status">{isCopied ? said.copied : ""}</span>
    </p>
  );
}
