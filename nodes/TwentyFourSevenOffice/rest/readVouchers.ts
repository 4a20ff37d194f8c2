import { NodeApiError } from 'n8n-workflow';
import type { LedgerLine } from '../wire/ledgerLine';
import { groupByVoucher, type Voucher } from '../wire/voucher';
import type { Api } from './api';
import { mapAtOnce } from './mapAtOnce';
import { readLedger } from './readLedger';

/** Up to here vouchers are asked for one by one; for more it is quicker to read the whole ledger once. */
const MAX_SINGLE_LOOKUPS = 500;

/** Whole vouchers by id, whatever day their lines are on. One that 24SevenOffice does not give is not in the answer. */
export async function readVouchers(api: Api, ids: ReadonlySet<string>): Promise<Map<string, Voucher>> {
	const lines = ids.size <= MAX_SINGLE_LOOKUPS ? ((await lookUp(api, [...ids])) ?? (await scan(api, ids))) : await scan(api, ids);
	const vouchers = new Map<string, Voucher>();
	for (const [id, group] of groupByVoucher(lines)) vouchers.set(id, { lines: group, whole: true });
	return vouchers;
}

/** Null when the server does not know the `transactionId` parameter (new in v0.60): it refuses it, or gives other vouchers' lines. */
async function lookUp(api: Api, [first, ...others]: string[]): Promise<LedgerLine[] | null> {
	if (first === undefined) return [];
	const lines = await lookUpOne(api, first).catch((error: unknown) => (isRefusal(error) ? null : Promise.reject(error as Error)));
	if (lines === null) return null;
	const found = await mapAtOnce(others, () => api.pace.width, async (id) => await lookUpOne(api, id));
	return found.every((more) => more !== null) ? [lines, ...found].flat() : null;
}

async function lookUpOne(api: Api, transactionId: string): Promise<LedgerLine[] | null> {
	const lines: LedgerLine[] = [];
	for await (const page of readLedger(api, { transactionId })) {
		if (page.some((line) => line.voucherId !== transactionId)) return null;
		for (const line of page) lines.push(line);
	}
	return lines;
}

function isRefusal(error: unknown): boolean {
	return error instanceof NodeApiError && error.httpCode === '400';
}

async function scan(api: Api, ids: ReadonlySet<string>): Promise<LedgerLine[]> {
	const lines: LedgerLine[] = [];
	for await (const page of readLedger(api, { isWhole: true })) {
		for (const line of page) if (line.voucherId !== null && ids.has(line.voucherId)) lines.push(line);
	}
	return lines;
}
