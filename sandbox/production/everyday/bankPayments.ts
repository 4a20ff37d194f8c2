import type { Stage } from '../stage';
import type { TransactionLine } from '../wire';

/** Pays supplier invoices on their due date: payables against bank, nothing to match. */
export function postBankPayments(stage: Stage, payables: readonly TransactionLine[], lastDay: string): void {
	for (const line of payables) {
		const dueDate = line.invoice?.dueDate;
		if (dueDate === undefined || dueDate > lastDay || line.customer === undefined || !stage.random.chance(0.75)) continue;
		const amountMinor = -Math.round(line.amount * 100);
		const comment = `Betaling faktura ${line.invoice?.number}`;
		stage.post({
			date: dueDate, transactionTypeId: 4, currency: line.currency,
			postings: [
				{ account: 2400, amountMinor, comment, customerId: line.customer.id, invoice: { number: line.invoice?.number } },
				{ account: 1920, amountMinor: -amountMinor, comment },
			],
		});
	}
}
