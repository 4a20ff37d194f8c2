import type { LedgerLine } from '../wire/ledgerLine';
import type { SoapLineKnowledge } from '../wire/soapLedgerLine';
import { readLedger } from './readLedger';
import type { SoapApi } from './soapApi';

/** A line by its id, which the service has no search for: the ledger is read until it comes, a month or less at a time. */
export async function findLine(api: SoapApi, id: string, learn: () => Promise<SoapLineKnowledge>): Promise<LedgerLine | null> {
	for await (const lines of readLedger(api, {}, {}, learn)) {
		const found = lines.find((line) => line.id === id);
		if (found !== undefined) return found;
	}
	return null;
}
