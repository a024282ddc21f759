import type { Donuts as DonutsInView, NodeRef } from "../../contract/contract.ts";
import { DISPLAY_STATUSES } from "../../core/hazardWords.ts";
import type { Language } from "../../core/language.ts";
import { countText } from "./countText.ts";
import { type Donuts, donutRadius, FILLED_STATUSES, writeShareEnds } from "./donutShape.ts";

/** Donuts as the map draws them, with the node behind each. */
export interface SceneDonuts extends Donuts {
  readonly nodes: readonly NodeRef[];
}

/** Donuts of an answer, the worst last so that it lies on top of its neighbours. */
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
  const order = Array.from(worst, (_, i) => i).sort((a, b) => worst[b]! - worst[a]! || totals[a]! - totals[b]!);
  const donuts = {
    length,
    scale,
    lngLats: new Float64Array(length * 2),
    radii: new Float32Array(length),
    shareEnds: new Float32Array(length * FILLED_STATUSES),
    rims: new Uint8Array(length),
    majors: new Uint8Array(length),
    counts: order.map((i) => countText(totals[i]!, language)),
    nodes: order.map((i): NodeRef => ({ level: answer.level, site: answer.refs[i]! })),
  };
  order.forEach((from, to) => {
    donuts.lngLats[to * 2] = answer.lng[from]!;
    donuts.lngLats[to * 2 + 1] = answer.lat[from]!;
    donuts.radii[to] = donutRadius(totals[from]!) * scale;
    writeShareEnds(
      answer.counts.subarray(from * 7, from * 7 + 7),
      donuts.radii[to]!,
      donuts.shareEnds,
      to * FILLED_STATUSES,
    );
    donuts.rims[to] = worst[from]!;
    donuts.majors[to] = answer.major[from]! > 0 ? 1 : 0;
  });
  return donuts;
}
