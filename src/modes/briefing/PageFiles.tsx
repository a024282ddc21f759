import type { PanelProps } from "../../desk/frame/deskTables.ts";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { Making } from "./Making.tsx";
import { useMakeFiles } from "./useMakeFiles.ts";
import type { LaidOut } from "./usePages.ts";

const DOCUMENTS = ["pdf", "pptx", "print"] as const;

/** How the pages come out, and what became of it. */
export function PageFiles({ laid, onDownload }: { readonly laid: LaidOut } & Pick<PanelProps, "onDownload">) {
  const words = useLateWords("briefing");
  const { making, said, make } = useMakeFiles(onDownload);
  const { pages } = laid;
  const isWhole = laid.done === laid.of && pages.length > 0;
  return (
    <footer className="briefing-files">
      {making === null ? (
        <>
          <Button look="main" icon="download" disabled={!isWhole} onClick={() => void make("png", async () => pages)}>
            {pages.length > 1 ? words.pngAll(pages.length) : words.png}
          </Button>
          {DOCUMENTS.map((output) => (
            <Button key={output} disabled={!isWhole} onClick={() => void make(output, async () => pages)}>
              {words[output]}
            </Button>
          ))}
        </>
      ) : (
        <Making making={making} />
      )}
      <p className="briefing-said" role="status">
        {making === null ? said : words.making(making.done, making.of)}
      </p>
    </footer>
  );
}
