import type { Donuts as DonutsInView, NodeRef } from "../../contract/contract.ts";
import { donutRadius } from "../../core/donutSize.ts";
import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import type { Language } from "../../core/language.ts";
import { countText } from "./countText.ts";
import { type Donuts, FILLED_STATUSES, redOf, segmentsOf, writeShareEnds } from "./donutShape.ts";

/** Donuts as the map draws them, with the node behind each. */
export interface SceneDonuts extends Donuts {
  readonly nodes: readonly NodeRef[];
}

/** What names the donut of an answer at a place. */
export const nodeOf = ({ level, refs, also }: Pick<DonutsInView, "level" | "refs" | "also">, i: number): NodeRef =>
  also[i]!.length === 0 ? { level, site: refs[i]! } : { level, site: refs[i]!, also: also[i]! };

/** Do two name the same donut? */
export const isSameNode = (a: NodeRef, b: NodeRef): boolean =>
  a.level === b.level &&
  a.site === b.site &&
  a.isBeyond === b.isBeyond &&
  (a.also ?? []).join() === (b.also ?? []).join();

/** Donuts of an answer, those with most that is overdue last, then the worst, so that they lie on top of their neighbours. */
export function donutsOf(answer: DonutsInView, language: Language, scale: number): SceneDonuts {
  const length = answer.lng.length;
  const worst = new Uint8Array(length);
  const totals = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    let status = -1;
    for (let k = 0; k < DISPLAY_STATUSES.length; k++) {
      const count = answer.counts[i * 7 + k]!;
      totals[i] = totals[i]! + count;
      if (count > 0 && status < 0) status = k;
    }
    worst[i] = Math.max(0, status);
  }
  const overdueAt = (i: number): number => answer.counts[i * 7]!;
  const order = Array.from(worst, (_, i) => i).sort(
    (a, b) => overdueAt(a) - overdueAt(b) || worst[b]! - worst[a]! || totals[a]! - totals[b]!,
  );
  const donuts = {
    length,
    scale,
    lngLats: new Float64Array(length * 2),
    radii: new Float32Array(length),
    shareEnds: new Float32Array(length * FILLED_STATUSES),
    reds: Uint8Array.from(order, (i) => redOf(overdueAt(i))),
    notches: Uint8Array.from(order, (i) => Number(answer.major[i]! + answer.supervised[i]! > 0)),
    segments: Uint8Array.from(order, (i) => segmentsOf(totals[i]!)),
    counts: order.map((i) => countText(totals[i]!, language)),
    overdue: order.map((i) => (overdueAt(i) === 0 ? "" : countText(overdueAt(i), language))),
    nodes: order.map((i) => nodeOf(answer, i)),
  };
  order.forEach((from, to) => {
    donuts.lngLats[to * 2] = answer.lng[from]!;
    donuts.lngLats[to * 2 + 1] = answer.lat[from]!;
    donuts.radii[to] = donutRadius(totals[from]!) * scale;
    writeShareEnds(
      answer.counts.subarray(from * 7, from * 7 + 7),
      donutRadius(totals[from]!),
      donuts.shareEnds,
      to * FILLED_STATUSES,
    );
  });
  return donuts;
}
