import { distancePoints } from "../../core/metres.ts";
import { REACH_MINUTES } from "../../core/water.ts";
import { WATER_WAYS } from "../../state/queries/waterQueries.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useQuery } from "../../ui/useQuery.ts";
import { DEMO, WHY } from "./demoWhy.ts";

/** Desks up to this are phones' (`desk/phone.css`). */
const PHONE = "(max-width: 50rem)";

/** In the demo, what a circle does not see, with one press: a river with its bridge and a blocked lane; and what is seen there. */
export function DemoWhy() {
  const { language, theme } = useDesk();
  const words = useLateWords("water");
  const isDemo = useAppState((state) => state.project?.project.id === DEMO);
  const isShown = useAppState(({ selection }) => selection?.type === "site" && selection.ref === WHY.ref);
  if (!isDemo) return null;
  const link = matchMedia(PHONE).matches ? WHY.linkOnPhone : WHY.link;
  return (
    <div className="water-why">
      <p>
        <span className="quiet">{words.why}</span>{" "}
        <a className="change" href={`#${link}&theme=${theme}&lang=${language}`}>
          {words.whys.link}
        </a>
      </p>
      {isShown ? <WhyFacts /> : null}
    </div>
  );
}

/** The straight line, and the way of the same force, in metres and minutes. */
function WhyFacts() {
  const { whys } = useLateWords("water");
  const { answered } = useQuery(WATER_WAYS);
  const ways = answered?.ask.ref === WHY.ref && answered.ask.of === "reach" ? answered.answer : [];
  const straight = ways.find(({ isStraight }) => isStraight);
  const way = ways.find(({ ref, isStraight }) => !isStraight && ref === straight?.ref);
  const [from, to] = straight?.path ?? [];
  if (straight?.minutes === undefined || way?.minutes === undefined || from === undefined || to === undefined)
    return null;
  const metres = distancePoints(from[0], from[1], to[0], to[1]);
  return (
    <ul>
      <li>{whys.circle(straight.name, metres, straight.minutes)}</li>
      <li>{whys.road(WHY.bridge, way.metres, way.minutes, REACH_MINUTES["micro-station"])}</li>
      <li>{whys.lane(WHY.lane, WHY.detour)}</li>
    </ul>
  );
}
