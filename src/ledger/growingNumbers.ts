/** Whole numbers from 0 to 2^32 - 1, in an array that the garbage collector need not look into. */
export class GrowingNumbers {
  length = 0;
  private values: Uint32Array;

  constructor(atLeast: number) {
    this.values = new Uint32Array(Math.max(256, atLeast));
  }

  at(index: number): number {
    return this.values[index]!;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}
