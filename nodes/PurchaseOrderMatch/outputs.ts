/** Positions of the node's outputs, in the order in which they are drawn. */
export const OUTPUT = { matched: 0, needsReview: 1, unmatched: 2, report: 3 } as const;
