/** Whole numbers from 0 to 2^32 - 1, in an array that the garbage collector need not look into. */
export class GrowingNumbers {
  length = 0;
  private values: Uint32Array;

  constructor(atLeast: number) {
    this.values = new Uint32Array(Math.max(256, atLeast));
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
