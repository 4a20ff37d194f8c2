import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { readPages } from '../../readPages';
import { fromAccountingTransaction } from '../../wire/accountingTransaction';
import { asObject, asText, type Json } from '../../wire/json';
import { finishWrite } from '../../write/finishWrite';
import { prepareItems } from '../../write/prepareItems';
import { readWriteParameters } from '../../write/readWriteParameters';
import { sendBatch } from '../../write/sendBatch';
import { writeBatches } from '../../write/writeBatches';
import { readDay } from '../readParameter';
import { readRequired } from '../readRequired';
import { dayAfter } from './dayAfter';

const PATH = '/accounting-transactions/vanished';

/**
 * Flags the transactions that CostTracker has of a period and the input has not. The input is all that the ledger has of
 * that period by the same filter, so only what was read through that filter is compared. Nothing is deleted; what comes again
 * loses its flag. Items of the output are the vanished transactions.
 */
export async function flagVanished(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const parameters = readWriteParameters(context);
	const organizationId = readRequired(context, 'organizationId', 'Organization ID', 0);
	const ledger = readLedger(context, organizationId);
	const stored = await readPages(context, {
		path: '/accounting-transactions',
		qs: {
			organizationId,
			filterFingerprint: readRequired(context, 'filterFingerprint', 'Filter Fingerprint', 0),
			dateFrom: dayAfter(readRequiredDay(context, 'startDate', 'Start Date')),
			dateTo: readRequiredDay(context, 'endDate', 'End Date'),
		},
		limit: null,
		itemIndex: 0,
	});
	const gone = stored.map(asObject).filter((transaction) => !ledger.has(asText(transaction.externalId)!) && !isFlagged(transaction));
	const items = gone.map((transaction) => ({ json: fromAccountingTransaction(transaction) as IDataObject }));
	const ready = gone.map(({ externalId }, itemIndex) => ({ itemIndex, externalId: String(externalId), wire: { externalId } }));
	const written = await writeBatches(ready, (batch) => sendBatch(context, { path: PATH, ...parameters }, batch));
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

function readRequiredDay(context: IExecuteFunctions, name: string, displayName: string): string {
	const day = readDay(context.getNodeParameter(name, 0, ''));
	if (day !== undefined) return day;
	throw new NodeOperationError(context.getNode(), `${displayName} is empty`, {
		description: 'Give the period that the input covers, e.g. what Sync Run: Plan Reading gives as check.',
		itemIndex: 0,
	});
}

function isFlagged({ flags }: Json): boolean {
	return asObject(flags).vanished === true;
}
