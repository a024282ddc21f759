/** CSS pixels of a pictogram on its plate, and from the middle of its mark to its own: at the lower left, where no pennant is. */
export const PICTOGRAM = { box: 18, beside: [-11, 11] } as const;
