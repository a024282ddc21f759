import { useId } from "react";
import { civilOf, formatDay } from "../../core/day.ts";
import type { NodeSpan, PhaseSpan } from "../../state/selectors/campaign.ts";
import { useDesk } from "../../ui/desk.tsx";
import { periodName } from "../../words/phrases/periodName.ts";
import { byWeight, isClearOf, placeLabels, textWidth } from "./labels.ts";
import { monthStarts, type Scale } from "./scale.ts";

const SIZE = 12;
/** Baselines of the two lines of text, and the line that the bars stand on. */
const NODE_TEXT = 12;
const AXIS_TEXT = 85;
const BASE = 72;
/** Days; what lasts longer is a season rather than a node. */
const LONG = 10;
/** Names keep this far from the beginning of the line. */
const EDGE = 4;

interface PhasesProps {
  readonly scale: Scale;
  readonly phases: readonly PhaseSpan[];
  /** From where to where the date of the handle lies over the names. */
  readonly flag: readonly [from: number, to: number];
}

/** Phases as quiet bands, months as ticks, and their names under the bars: whole, or not at all. */
export function Phases({ scale, phases, flag }: PhasesProps) {
  const { words } = useDesk();
  // Where a month comes twice, January says its year.
  const isLong = scale.last - scale.first > 366;
  const months = monthStarts(scale).map(({ day, month }) => ({
    x: scale.x(day),
    text: isLong && month === 1 ? words.timeline.year(civilOf(day).year) : words.timeline.month(month),
  }));
  const monthLabels = placeLabels(
    months.map(({ x, text }) => ({ text, places: [x + 4] })),
    scale.width,
    SIZE,
  );
  const taken = monthLabels.filter((label) => label !== null).filter((label) => isClearOf(label, flag, SIZE));
  const phaseLabels = placeLabels(
    phases.map(({ name, first, last }) => {
      const from = scale.x(first) + 6;
      const to = scale.x(last + 1) - 6 - textWidth(name, SIZE);
      const behind = taken.map(({ text, x }) => x + textWidth(text, SIZE) + 14);
      // In its own band, at its beginning if it can be; a name that is wider than its band is left to the tip.
      const places = [from, ...behind, flag[1] + 6];
      return {
        text: name,
        places: places.filter((x) => x >= from && x <= to && isClearOf({ text: name, x }, flag, SIZE)),
      };
    }),
    scale.width,
    SIZE,
    taken,
  );
  return (
    <>
      {phases.map(({ name, first, last }, i) => (
        <rect
          key={`${name}/${first}`}
          className="phase"
          data-odd={i % 2 === 1}
          x={scale.x(first)}
          y={0}
          width={scale.x(last + 1) - scale.x(first)}
          height={88}
        >
          <title>{words.timeline.span(name, formatDay(first), formatDay(last))}</title>
        </rect>
      ))}
      {months.map(({ x, text }) => (
        <path key={text + x} className="strip-tick" d={`M${Math.round(x) + 0.5} ${BASE}v5`} />
      ))}
      <path className="strip-base" d={`M0 ${BASE + 0.5}H${scale.width}`} />
      {taken.map(({ text, x }) => (
        <text key={text + x} className="strip-month" x={x} y={AXIS_TEXT}>
          {text}
        </text>
      ))}
      {phaseLabels.map((label) =>
        label === null ? null : (
          <text key={label.text} className="strip-phase" x={label.x} y={AXIS_TEXT}>
            {label.text}
          </text>
        ),
      )}
    </>
  );
}

/** Key periods as spans with their names over the bars; those that are not confirmed are hatched. */
export function Nodes({ scale, nodes }: { readonly scale: Scale; readonly nodes: readonly NodeSpan[] }) {
  const { words } = useDesk();
  const hatch = useId();
  const drawn = nodes.map((node) => {
    const from = Math.max(0, scale.x(node.first));
    const to = Math.min(scale.width, scale.x(node.last + 1));
    return {
      node,
      from,
      width: Math.max(2, to - from),
      isLong: node.last - node.first >= LONG,
      title: periodName(words, node),
    };
  });
  const wishing = drawn.toReversed().sort(byWeight);
  const labels = placeLabels(
    wishing.map(({ title, from, width, isLong }) => {
      const length = textWidth(title, SIZE);
      const middle = from + (width - length) / 2;
      const along = [from, from + width / 4, middle, from + width * 0.75 - length, from + width - length];
      return {
        text: title,
        places: (isLong
          ? along.filter((x) => x >= from && x + length <= from + width)
          : [middle, from, from + width - length, from + width / 2, from + width * 0.75]
        ).map((x) => Math.max(EDGE, x)),
      };
    }),
    scale.width,
    SIZE,
  );
  return (
    <>
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="node-hatch" width="2" height="4" />
      </pattern>
      {drawn.map(({ node, from, width, isLong, title }) => (
        <rect
          key={node.id}
          className="node"
          data-long={isLong}
          x={from + 0.5}
          y={isLong ? 17 : 15}
          width={Math.max(1.5, width - 1)}
          height={isLong ? 1.5 : 4}
          style={node.confirmed ? undefined : { fill: `url(#${CSS.escape(hatch)})` }}
          data-confirmed={node.confirmed}
        >
          <title>
            {words.timeline.span(
              node.confirmed ? title : words.timeline.unconfirmed(title),
              formatDay(node.first),
              formatDay(node.last),
            )}
          </title>
        </rect>
      ))}
      {labels.map((label, i) => {
        const one = wishing[i];
        return label === null || one === undefined ? null : (
          <text
            key={one.node.id}
            className="strip-node"
            data-quiet={one.isLong || !one.node.confirmed}
            x={label.x}
            y={NODE_TEXT}
          >
            {label.text}
          </text>
        );
      })}
    </>
  );
}
