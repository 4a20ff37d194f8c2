import type { Production } from './production';
import type { TransactionLine } from './wire';

/** A company that has its chart of accounts, suppliers and orders, but has not posted anything. */
export function emptyLedger(production: Production): Production {
	return {
		...production,
		transactionLines: [],
		documents: [],
		answers: { ...production.answers, entries: [], counts: { ...production.answers.counts, transactions: 0, status: {}, criterion: {}, kind: { plain: 0, trap: 0, everyday: 0 }, case: {}, ledgerLines: 0 } },
	};
}

/**
 * Corrects the amount of a cost line as a bookkeeper would: the payables line of its voucher takes up the difference, so the
 * voucher still balances, and both lines are modified at `modifiedAt`. The sheet is the caller's to judge.
 */
export function changeAmount(production: Production, lineId: string, amount: number, modifiedAt: string): Production {
	const line = production.transactionLines.find((one) => one.id === lineId);
	if (line === undefined) throw new Error(`There is no ledger line ${lineId}.`);
	const payables = production.transactionLines.find((one) => one.transaction.id === line.transaction.id && one.account.number === 2400);
	if (payables === undefined || payables === line) throw new Error(`Line ${lineId} is not a cost line of a supplier invoice.`);
	const difference = Math.round((amount - line.amount) * 100);
	const changed = new Map([[line.id, amount], [payables.id, Math.round(payables.amount * 100 - difference) / 100]]);
	return {
		...production,
		transactionLines: production.transactionLines.map((one) => (changed.has(one.id) ? { ...one, amount: changed.get(one.id)!, modifiedAt } : one)),
	};
}

/** Posts one more voucher; refused when it does not balance. Keep ids unique. */
export function addVoucher(production: Production, lines: TransactionLine[]): Production {
	const difference = lines.reduce((sum, line) => sum + Math.round(line.amount * 100), 0);
	if (difference !== 0) throw new Error(`The voucher is out of balance by ${difference / 100}.`);
	return { ...production, transactionLines: [...production.transactionLines, ...lines] };
}
