import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { isEmptyItem } from '../../shared/removeEmptyItems';
import { toExternalId } from '../wire/externalId';
import { readItemKey } from '../wire/itemKey';
import type { Json } from '../wire/json';
import type { ItemKey, Mapped } from '../wire/mapped';
import type { Prepared } from './writeBatches';
import type { WriteResult } from './writeResult';

/** Most items that an error about the input names. */
const MAX_NAMED = 5;

export interface ItemMapping {
	map: (item: Json, key: ItemKey) => Mapped;
	/**
	 * Whether an item that can't be mapped shows a mistake in the workflow, which stops everything before anything is
	 * written, or is just one odd record, which is refused while the others go on.
	 */
	oddItemsStop: boolean;
}

export interface PreparedItems {
	/** Indexes of the items that are no leftovers of Always Output Data. */
	received: number[];
	ready: Prepared[];
	/** Refused by this node, before anything was sent. */
	refused: WriteResult[];
}

/**
 * Looks at all items before anything is written. Items without a usable `id` and `organizationId` are a mistake in the
 * workflow: an error that names item, field and value, unless the node is set to continue, when they are refused one by one.
 */
export function prepareItems(
	context: IExecuteFunctions,
	input: readonly INodeExecutionData[],
	{ map, oddItemsStop }: ItemMapping,
): PreparedItems {
	const prepared: PreparedItems = { received: [], ready: [], refused: [] };
	const mistakes: Array<{ itemIndex: number; problem: string }> = [];
	input.forEach((item, itemIndex) => {
		if (isEmptyItem(item)) return;
		prepared.received.push(itemIndex);
		const key = readItemKey(item.json);
		if ('problem' in key) {
			mistakes.push({ itemIndex, problem: key.problem });
			prepared.refused.push(refuse(itemIndex, null, 'unusableItem', key.problem));
			return;
		}
		const externalId = toExternalId(key.organizationId, key.id);
		const mapped = map(item.json, key);
		if (mapped.ok) {
			prepared.ready.push({ itemIndex, externalId, wire: mapped.wire });
			return;
		}
		const problem = mapped.problems.join('; ');
		if (oddItemsStop) mistakes.push({ itemIndex, problem });
		prepared.refused.push(refuse(itemIndex, externalId, 'invalidItem', problem));
	});
	if (mistakes.length > 0 && !context.continueOnFail()) throw toError(context, mistakes);
	return prepared;
}

function refuse(itemIndex: number, externalId: string | null, reason: string, problem: string): WriteResult {
	return { itemIndex, externalId, status: 'rejected', reason, message: `Not sent: ${problem}.`, refusedHere: true };
}

function toError(context: IExecuteFunctions, mistakes: Array<{ itemIndex: number; problem: string }>): NodeOperationError {
	const [first] = mistakes;
	const others = mistakes.length - 1;
	const more = others === 0 ? '' : ` ${others} other ${others === 1 ? 'item has' : 'items have'} problems, too.`;
	return new NodeOperationError(
		context.getNode(),
		`Nothing was written, since item ${first!.itemIndex} can't be used: ${first!.problem}.${more}`,
		{
			description: mistakes
				.slice(0, MAX_NAMED)
				.map(({ itemIndex, problem }) => `Item ${itemIndex}: ${problem}.`)
				.join(' '),
			itemIndex: first!.itemIndex,
		},
	);
}
