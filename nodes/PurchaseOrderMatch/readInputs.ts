import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { PurchaseOrder, Transaction } from '../../domain/matching';
import { isEmptyItem } from '../shared/removeEmptyItems';
import { type Field, PURCHASE_ORDER_FIELDS, TRANSACTION_FIELDS } from './fields';
import { makeRowReader } from './mapFields';
import { readJsonList } from './readJsonList';

/** One of the two lists: what the engine reads, and the item that each row came in. Same length, same order. */
export interface Side<Row> {
	rows: Row[];
	items: INodeExecutionData[];
	/** Index of each row's item in the node's input. */
	itemIndexes: number[];
}

export interface Inputs {
	transactions: Side<Transaction>;
	purchaseOrders: Side<PurchaseOrder>;
	/** Whether both lists were given as parameters, so that all rows belong to the input's first item. */
	fromJson: boolean;
}

/**
 * Reads transactions and purchase orders from the node's two inputs, either of which may be empty, or, as an AI tool
 * or when asked, from JSON parameters. Nothing is copied unless fields are mapped. Rows are not checked here: what the
 * engine can't use it gives the outcome `invalid`. Throws NodeOperationError where a JSON parameter is no list.
 */
export function readInputs(context: IExecuteFunctions): Inputs {
	const fromJson = context.isToolExecution() || context.getNodeParameter('inputSource', 0, 'inputs') === 'json';
	const zone = context.getTimezone();
	const decimalComma = context.getNodeParameter('options.amountFormat', 0, 'point') === 'comma';
	const readSide = <Row>(index: number, jsonParameter: string, mappingParameter: string, fields: readonly Field[]): Side<Row> => {
		const sources = readSources(context, mappingParameter);
		const readRow = makeRowReader(fields, { sources, decimalComma, zone });
		const side = fromJson ? fromParameter(context, jsonParameter) : fromInput(context, index);
		return { ...side, rows: side.items.map((item) => readRow(item.json) as Row) };
	};
	return {
		transactions: readSide<Transaction>(0, 'transactionsJson', 'transactionFields', TRANSACTION_FIELDS),
		purchaseOrders: readSide<PurchaseOrder>(1, 'purchaseOrdersJson', 'purchaseOrderFields', PURCHASE_ORDER_FIELDS),
		fromJson,
	};
}

function readSources(context: IExecuteFunctions, parameter: string): Record<string, string> {
	const given = context.getNodeParameter(parameter, 0, {}) as Record<string, unknown>;
	return Object.fromEntries(Object.entries(given).map(([name, source]) => [name, String(source ?? '').trim()]));
}

function fromInput(context: IExecuteFunctions, inputIndex: number): Omit<Side<unknown>, 'rows'> {
	const all = context.getInputData(inputIndex);
	const items: INodeExecutionData[] = [];
	const itemIndexes: number[] = [];
	all.forEach((item, itemIndex) => {
		if (isEmptyItem(item)) return;
		items.push(item);
		itemIndexes.push(itemIndex);
	});
	return { items, itemIndexes };
}

/** A row that is no object becomes an item that shows it; having no id, it is `invalid`. */
function fromParameter(context: IExecuteFunctions, parameter: string): Omit<Side<unknown>, 'rows'> {
	const items = readJsonList(context, parameter).map((row) => ({
		json: isRecord(row) ? row : ({ value: row } as IDataObject),
	}));
	return { items, itemIndexes: items.map(() => 0) };
}

function isRecord(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
