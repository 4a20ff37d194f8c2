import type { CostTracker } from '../../sandbox/costTracker';
import type { TransactionInput } from '../../sandbox/costTracker/contract';
import { upsertTransaction } from '../../sandbox/costTracker/store/upsertTransaction';
import type { Production } from '../../sandbox/production';
import { toAccountingTransaction } from '../../nodes/CostTracker/wire/accountingTransaction';
import { addRegisterData, toUnregistered } from '../../nodes/TwentyFourSevenOffice/wire/addRegisterData';
import { toLedgerLine } from '../../nodes/TwentyFourSevenOffice/wire/ledgerLine';
import { toSupplier } from '../../nodes/TwentyFourSevenOffice/wire/masterData';
import { toTransactions } from '../../nodes/TwentyFourSevenOffice/wire/toTransactions';
import { groupByVoucher } from '../../nodes/TwentyFourSevenOffice/wire/voucher';

const ACCOUNTS = { payables: [{ from: 2400, to: 2499 }], vat: [{ from: 2700, to: 2799 }], bank: [{ from: 1900, to: 1999 }] };

/**
 * Puts a whole ledger into CostTracker's store as a complete run through this filter would have, without its requests: what
 * the nodes make of each line, and the high-water mark. Were it any different, the month that a night reads again would show.
 */
export function fillCostTracker({ store }: CostTracker, production: Production, organizationId: string, filterFingerprint: string): void {
	const suppliers = new Map(production.customers.map((raw) => toSupplier(raw, organizationId)!).map((supplier) => [supplier.id, supplier]));
	const knowledge = { organizationId, accounts: ACCOUNTS, purchaseOrderNumberPlaces: [] };
	const at = new Date().toISOString();
	let latest = '';
	store.transact(() => {
		for (const lines of groupByVoucher(production.transactionLines.map((raw) => toLedgerLine(raw, 'NOK')!)).values()) {
			for (const cost of toTransactions({ lines, whole: true }, knowledge)) {
				const item = addRegisterData(toUnregistered(cost), { suppliers, taxRates: new Map() });
				const mapped = toAccountingTransaction(item as never, { id: item.id!, organizationId });
				if (!mapped.ok) throw new Error(mapped.problems.join('; '));
				upsertTransaction(store, mapped.wire as unknown as TransactionInput, filterFingerprint, { syncRunId: null, organizationId: null, at });
				if (item.modifiedAt! > latest) latest = item.modifiedAt!;
			}
		}
		store.run(
			`INSERT INTO high_water_marks (organization_id, filter_fingerprint, modified_at, run_id) VALUES (:organizationId, :filterFingerprint, :latest, 'filled')`,
			{ organizationId, filterFingerprint, latest: new Date(latest).toISOString() },
		);
	});
}
