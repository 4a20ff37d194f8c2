import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { readEachPage } from '../../readPages';
import { fromAccountingTransaction } from '../../wire/accountingTransaction';
import { asObject, asText, type Json } from '../../wire/json';
import { finishWrite } from '../../write/finishWrite';
import { prepareItems } from '../../write/prepareItems';
import { readWriteParameters } from '../../write/readWriteParameters';
import { sendBatch } from '../../write/sendBatch';
import { type Prepared, writeBatches } from '../../write/writeBatches';
import type { WriteResult } from '../../write/writeResult';
import { readDay } from '../readParameter';
import { readRequired } from '../readRequired';
import { dayAfter } from './dayAfter';

const PATH = '/accounting-transactions/vanished';
/** So few may vanish from any period. */
const FEW = 10;

/**
 * Flags the transactions that CostTracker has of a period and the input has not. The input is all that the ledger has of
 * that period by the same filter, and may be more; only what was read through that filter is compared. Nothing is deleted;
 * what comes again loses its flag. Items of the output are the vanished transactions.
 */
export async function flagVanished(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const parameters = readWriteParameters(context);
	const organizationId = readRequired(context, 'organizationId', 'Organization ID', 0);
	const filterFingerprint = readRequired(context, 'filterFingerprint', 'Filter Fingerprint', 0);
	const ledger = readLedger(context, organizationId);
	const period = readPeriod(context);
	const qs = { organizationId, filterFingerprint, ...period };
	const gone: Json[] = [];
	let stored = 0;
	const compare = (page: unknown[]): void => {
		stored += page.length;
		for (const transaction of page.map(asObject)) if (!ledger.has(asText(transaction.externalId)!) && !isFlagged(transaction)) gone.push(transaction);
	};
	if (period !== null) for await (const page of readEachPage(context, { path: '/accounting-transactions', qs, limit: null, itemIndex: 0 })) compare(page);
	const items = gone.map((transaction) => ({ json: fromAccountingTransaction(transaction) as IDataObject }));
	const ready = gone.map(({ externalId }, itemIndex) => ({ itemIndex, externalId: String(externalId), wire: { externalId } }));
	const mostPercent = readMostPercent(context);
	const isTooMuch = gone.length >= FEW && gone.length * 100 > stored * mostPercent;
	const written = isTooMuch
		? { results: ready.map((item) => refuse(item, gone.length, stored, mostPercent)), stoppedBy: null }
		: await writeBatches(ready, (batch) => sendBatch(context, { path: PATH, ...parameters }, batch));
	const identity = { resource: 'accountingTransaction', operation: 'flagVanished', writes: 'vanished' } as const;
	const pairedItem = context.getInputData().map((_, item) => ({ item }));
	const output = finishWrite(context, { ...identity, ...parameters, input: items, received: items.length }, written);
	return output.map((item) => ({ ...item, pairedItem }));
}

/** External ids of the input. An item of another organization would make everything look vanished. */
function readLedger(context: IExecuteFunctions, organizationId: string): Set<string> {
	const { ready } = prepareItems(context, context.getInputData(), {
		map: (_item, key) =>
			key.organizationId === organizationId
				? { ok: true, wire: {} }
				: { ok: false, problems: [`organizationId is ${key.organizationId}, and the transactions to compare are those of ${organizationId}`] },
		oddItemsStop: true,
	});
	return new Set(ready.map(({ externalId }) => externalId));
}

/** As the contract has it, both days included, or without an end; null where the plan says that nothing is checked. */
function readPeriod(context: IExecuteFunctions): { dateFrom: string; dateTo?: string } | null {
	const [startDate, endDate] = ['startDate', 'endDate'].map((name) => readDay(context.getNodeParameter(name, 0, '')));
	if (startDate !== undefined) return { dateFrom: dayAfter(startDate), ...(endDate !== undefined && { dateTo: endDate }) };
	if (endDate === undefined) return null;
	throw new NodeOperationError(context.getNode(), 'Start Date is empty', {
		description: 'Give the period that the input covers, e.g. what Sync Run: Plan Reading gives as check; leave both dates empty to check nothing.',
		itemIndex: 0,
	});
}

/** So much does not vanish at once: the ledger was not read whole. */
function refuse({ itemIndex, externalId }: Prepared, gone: number, stored: number, mostPercent: number): WriteResult {
	return {
		itemIndex,
		externalId,
		status: 'rejected',
		reason: 'tooManyVanished',
		message: `Not flagged: ${gone} of the ${stored} transactions of the period are missing from the input, and more than ${mostPercent} % at once looks like a ledger that was not read whole. If they are gone indeed, raise "Most at Once (Percent)".`,
		refusedHere: true,
	};
}

function readMostPercent(context: IExecuteFunctions): number {
	const given = context.getNodeParameter('options.mostPercent', 0, 50);
	const percent = Number(given);
	if (Number.isFinite(percent) && percent >= 0 && percent <= 100) return percent;
	throw new NodeOperationError(context.getNode(), `Most at Once (Percent) is "${String(given)}"; it must be a number from 0 to 100`, { itemIndex: 0 });
}

function isFlagged({ flags }: Json): boolean {
	return asObject(flags).vanished === true;
}
