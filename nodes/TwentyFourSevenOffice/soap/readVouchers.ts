import type { LedgerLine } from '../wire/ledgerLine';
import { readVoucherId, type SoapLineKnowledge } from '../wire/soapLedgerLine';
import { groupByVoucher, type Voucher } from '../wire/voucher';
import { searchTransactions } from './searchTransactions';
import type { SoapApi } from './soapApi';
import { FIRST_DAY, LAST_DAY } from './windows';

/** Numbers that lie this close are asked for in one request: vouchers are numbered as they are entered. */
const MAX_GAP = 20;
/** Most numbers that one request asks for. */
const MAX_NUMBERS = 500;

interface Numbers {
	from: number;
	to: number;
}

/** Whole vouchers by id, by their type and number, on all days. */
export async function readVouchers(api: SoapApi, ids: ReadonlySet<string>, knowledge: SoapLineKnowledge): Promise<Map<string, Voucher>> {
	const numbersOf = new Map<string, number[]>();
	for (const id of ids) {
		const key = readVoucherId(id);
		if (key === null) continue;
		const numbers = numbersOf.get(key.typeId);
		if (numbers) numbers.push(key.number);
		else numbersOf.set(key.typeId, [key.number]);
	}
	const vouchers = new Map<string, Voucher>();
	for (const [typeId, numbers] of numbersOf) {
		for (const some of toRanges(numbers)) {
			const lines = await readRange(api, typeId, some, knowledge);
			for (const [id, group] of groupByVoucher(lines)) if (ids.has(id)) vouchers.set(id, { lines: group, whole: true });
		}
	}
	return vouchers;
}

/** As few ranges as the gaps allow. */
export function toRanges(numbers: number[]): Numbers[] {
	const ranges: Numbers[] = [];
	for (const number of [...numbers].sort((one, other) => one - other)) {
		const last = ranges.at(-1);
		if (last && number - last.to <= MAX_GAP && number - last.from < MAX_NUMBERS) last.to = number;
		else ranges.push({ from: number, to: number });
	}
	return ranges;
}

async function readRange(api: SoapApi, transactionTypeId: string, { from, to }: Numbers, knowledge: SoapLineKnowledge): Promise<LedgerLine[]> {
	const search = { by: 'EntryDate' as const, start: `${FIRST_DAY}T00:00:00`, end: `${LAST_DAY}T23:59:59`, transactionNumbers: { from, to }, transactionTypeId };
	const lines = await searchTransactions(api, search, knowledge);
	if (lines !== null) return lines;
	if (from === to) throw api.error(`24SevenOffice could not give transaction ${from} as a whole: it is too large for one answer.`, 'Use the REST API, which gives it page by page.');
	const middle = Math.floor((from + to) / 2);
	return [
		...(await readRange(api, transactionTypeId, { from, to: middle }, knowledge)),
		...(await readRange(api, transactionTypeId, { from: middle + 1, to }, knowledge)),
	];
}
