/** What became of one item: the five of the contract, and the two that only the writer knows. */
export type WriteStatus = 'created' | 'updated' | 'unchanged' | 'conflict' | 'rejected' | 'failed' | 'notWritten';

/** What became of one item of the input. */
export interface WriteResult {
	/** Of the node's input. */
	itemIndex: number;
	/** Scoped; null where the item has no usable key. */
	externalId: string | null;
	status: WriteStatus;
	/** A code: CostTracker's own for `conflict` and `rejected`. */
	reason?: string;
	/** What happened and what to do. */
	message?: string;
	/** Whether the node itself refused it, before anything was sent. */
	refusedHere?: true;
}
