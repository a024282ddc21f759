/** Two-byte GB18030 (= GBK), read backwards from the platform's decoder: enough for every word of the demo. */
let table: Map<string, readonly [number, number]> | null = null;

function tableOf(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder("gb18030");
  const out = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1 && letter !== "\ufffd" && !out.has(letter)) out.set(letter, [lead, trail]);
    }
  }
  return out;
}

export function gb18030Of(text: string): Uint8Array {
  table ??= tableOf();
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = table.get(letter);
    if (!pair) throw new Error(`gb18030: no two bytes for ${JSON.stringify(letter)}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}
