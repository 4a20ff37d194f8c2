import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runningNumbersIn } from '../../../../domain/purchaseOrderNumber/runningNumbers';
import { readPages } from '../../readPages';
import { asObject, asText } from '../../wire/json';
import { fromPurchaseOrder } from '../../wire/purchaseOrder';

/** The contract's most running numbers in one request. */
const MAX_NUMBERS = 100;
const PATH = '/purchase-orders';

/**
 * The orders that matching the input's transactions needs, once each: all that are not closed, and of the closed ones, of which
 * there are more each year, those that an earlier match of an open invoice points to and those that a text of these transactions
 * may name and so has to explain. Matching with these gives the same as with all (`test/domain/matching/laws`).
 */
export async function getOrdersForMatching(context: IExecuteFunctions, qs: IDataObject): Promise<INodeExecutionData[]> {
	const read = async (more: IDataObject) => await readPages(context, { path: PATH, qs: { ...qs, ...more }, limit: null, itemIndex: 0 });
	const orders = new Map<string, unknown>();
	const add = (found: unknown[]) => {
		for (const order of found) orders.set(asText(asObject(order).id)!, order);
	};
	add(await read({ scope: 'matching' }));
	const numbers = [...namedNumbers(context)].sort();
	for (let start = 0; start < numbers.length; start += MAX_NUMBERS) {
		add(await read({ runningNumbers: numbers.slice(start, start + MAX_NUMBERS).join(',') }));
	}
	const pairedItem = context.getInputData().map((_, item) => ({ item }));
	return [...orders.values()].map((order) => ({ json: fromPurchaseOrder(order) as IDataObject, pairedItem }));
}

function namedNumbers(context: IExecuteFunctions): Set<string> {
	const numbers = new Set<string>();
	for (const { json } of context.getInputData()) {
		for (const field of [json.description, json.purchaseOrderNumber]) {
			// No order is known to have more digits in a row than the contract lets one ask for.
			for (const number of runningNumbersIn(asText(field))) if (number.length <= 40) numbers.add(number);
		}
	}
	return numbers;
}
