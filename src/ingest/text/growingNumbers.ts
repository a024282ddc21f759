/** Whole numbers from 0 to 2^32 - 1, in an array that the garbage collector need not look into. */
export class GrowingNumbers {
  length = 0;
  private values: Uint32Array;

  /** With room for so many; or those that are there already. */
  constructor(atLeast: number, packed?: Uint32Array) {
    this.values = packed !== undefined && packed.length > 0 ? packed : new Uint32Array(Math.max(256, atLeast));
    this.length = packed?.length ?? 0;
  }

  packed(): Uint32Array {
    return this.values.slice(0, this.length);
  }

  makeRoom(numbers: number): void {
    if (numbers <= this.values.length) return;
    const larger = new Uint32Array(numbers);
    larger.set(this.values);
    this.values = larger;
  }

  /** How many there is room for. */
  get room(): number {
    return this.values.length;
  }

  at(index: number): number {
    return this.values[index]!;
  }

  push(value: number): void {
    if (this.length === this.values.length) this.makeRoom(this.length * 2);
    this.values[this.length++] = value;
  }
}
