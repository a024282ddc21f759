/**
 * `layer/id`: a record by its names, which outlive a refresh, where its place in a column does not (contract.md 2). The first
 * slash parts the two.
 */
export type Ref = `${string}/${string}`;

/** The reference of what stands in a layer under an id. */
export const refOf = ({ layer, id }: { readonly layer: string; readonly id: string }): Ref => `${layer}/${id}`;
