import { CHANGE_KINDS, type ChangeKind } from "../../core/changeKinds.ts";
import { compareWith, lookBack } from "../../state/actions/compare.ts";
import { COUNTS_SINCE_FILES } from "../../state/queries/compareQueries.ts";
import { useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useAnswer } from "../../ui/useQuery.ts";
import "./compare.css";

/** What has changed since the files were; each number opens its rows. */
export function ChangeSentence({ onOpen }: { readonly onOpen: () => void }) {
  const { app } = useDesk();
  const words = useLateWords("compare");
  const counts = useAnswer(COUNTS_SINCE_FILES)?.counts ?? null;
  if (counts === null) return <p className="change-sentence">{words.counting}</p>;
  const some = CHANGE_KINDS.filter((kind) => counts[kind] > 0);
  const open = async (kind: ChangeKind) => {
    const versions = await lookBack(app, null);
    if (versions === null) return;
    onOpen();
    compareWith(app, "last", versions, kind);
  };
  if (some.length === 0) return <p className="change-sentence">{words.same}</p>;
  return (
    <p className="change-sentence" role="status">
      <span>{words.since}</span>
      {some.map((kind) => (
        <button
          key={kind}
          type="button"
          title={words.opens(words.kinds[kind], counts[kind])}
          onClick={() => void open(kind)}
        >
          {words.count(words.kinds[kind], counts[kind])}
        </button>
      ))}
    </p>
  );
}
