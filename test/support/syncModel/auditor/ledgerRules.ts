import type { TransactionContent } from '../../../../sandbox/costTracker/contract';
import type { TransactionLine } from '../../../../sandbox/production';
import { minor, plainId, type Evidence, type Rule } from './evidence';

const isCost = ({ account }: TransactionLine) => account.number >= 3000;

/** Every cost line of a supplier's invoice is stored once, with what the ledger says of it and its invoice. */
export const everyLineOnce: Rule = ({ ledger, everPosted, stored }) => {
	const findings: string[] = [];
	const byId = new Map(stored.map((state) => [plainId(state.content.externalId), state]));
	if (byId.size !== stored.length) findings.push(`${stored.length - byId.size} ledger lines are stored twice`);
	for (const id of byId.keys()) if (!everPosted.has(id)) findings.push(`${id} is stored and was never posted`);
	for (const line of ledger.filter(isCost)) {
		const state = byId.get(line.id);
		if (!state) findings.push(`${line.id} is in the ledger and not stored`);
		else if (state.vanished) findings.push(`${line.id} is flagged as vanished and is in the ledger`);
		else findings.push(...differences(line, ledger, state.content));
	}
	return findings;
};

function differences(line: TransactionLine, ledger: TransactionLine[], content: TransactionContent): string[] {
	const voucher = ledger.filter(({ transaction }) => transaction.id === line.transaction.id);
	const payables = voucher.find(({ account }) => account.number === 2400)!;
	const expected = {
		voucherId: line.transaction.id,
		date: line.date,
		accountNumber: String(line.account.number),
		amount: minor(line.amount),
		invoiceAmount: voucher.filter(isCost).reduce((sum, { amount }) => sum + minor(amount)!, 0),
		currency: line.currency.code,
		description: line.comment,
		supplier: String(payables.customer!.id),
		project: line.dimensions?.[0]?.value ?? null,
		invoiceNumber: payables.invoice!.number,
	};
	const found: typeof expected = {
		...content,
		voucherId: content.voucherId!,
		date: content.date!,
		accountNumber: content.accountNumber!,
		amount: minor(content.amount),
		invoiceAmount: minor(content.invoiceAmount)!,
		currency: content.currency!,
		description: content.description!,
		supplier: plainId(content.supplier?.externalId ?? ''),
		project: content.project?.externalId ? plainId(content.project.externalId) : null,
		invoiceNumber: content.invoiceNumber!,
	};
	return Object.entries(expected).flatMap(([field, value]) => {
		const stored = found[field as keyof typeof expected];
		return stored === value ? [] : [`${line.id}: ${field} is ${stored} and the ledger says ${value}`];
	});
}

/**
 * Lines that the ledger no longer has, and that are neither flagged nor named in the report of a run that found so many
 * missing in one month that it would rather be looked at by a person.
 */
export function unnoticedLosses({ ledger, stored, runs }: Pick<Evidence, 'ledger' | 'stored' | 'runs'>): string[] {
	const posted = new Set(ledger.map(({ id }) => id));
	const leftToAPerson = new Set(runs.flatMap(({ report }) => refusedAsTooMany(report)).map(plainId));
	return stored
		.filter(({ vanished }) => !vanished)
		.map(({ content }) => plainId(content.externalId))
		.filter((id) => !posted.has(id) && !leftToAPerson.has(id));
}

function refusedAsTooMany(report: Record<string, unknown> | null): string[] {
	const writes = (report?.writes ?? []) as Array<{ writes: string; problems: { shown: Array<{ externalId: string; reason: string | null }> } }>;
	return writes
		.filter(({ writes: kind }) => kind === 'vanished')
		.flatMap(({ problems }) => problems.shown.filter(({ reason }) => reason === 'tooManyVanished').map(({ externalId }) => externalId));
}

/** The stored lines that the ledger has come to what it comes to; an order's invoiced value to its transactions. */
export const sumsAgree: Rule = ({ ledger, stored, orders }) => {
	const findings: string[] = [];
	const costs = ledger.filter(isCost);
	const inLedger = new Set(costs.map(({ id }) => id));
	const posted = costs.reduce((sum, { amount }) => sum + minor(amount)!, 0);
	const kept = stored.filter(({ content }) => inLedger.has(plainId(content.externalId)));
	const sum = kept.reduce((total, { content }) => total + minor(content.amount)!, 0);
	if (sum !== posted) findings.push(`the ledger comes to ${posted} øre, what is stored of it to ${sum}`);
	for (const order of orders) {
		const matched = stored.filter(({ purchaseOrderId }) => purchaseOrderId === order.id);
		const invoiced = matched.reduce((total, { content }) => total + minor(content.amount)!, 0);
		if (minor(order.invoicedAmount) !== invoiced) findings.push(`${order.id} says ${order.invoicedAmount} is invoiced, its transactions come to ${invoiced} øre`);
	}
	return findings;
};
