/** Where a term stands in a unit: from its first word to its last, by their numbers in the unit. */
export type Hit = { readonly from: number; readonly to: number };
