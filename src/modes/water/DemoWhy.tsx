import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { DEMO, WHY } from "./demoWhy.ts";

const PARTS = ["river", "lane"] as const satisfies readonly (keyof typeof WHY)[];

/** In the demo, what a circle does not see, a press each. */
export function DemoWhy() {
  const { language, theme } = useDesk();
  const words = useLateWords("water");
  const isDemo = useAppState((state) => state.project?.project.id === DEMO);
  if (!isDemo) return null;
  return (
    <p className="water-why">
      <span className="quiet">{words.why}</span>
      {PARTS.map((part) => (
        <a key={part} className="change" href={`#${WHY[part]}&theme=${theme}&lang=${language}`}>
          {words.whys[part]}
        </a>
      ))}
    </p>
  );
}
