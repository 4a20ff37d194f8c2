import { addDays, lastDayOf, pickWeekday } from '../calendar';
import { projects } from '../masterData/elements';
import { buyers } from '../masterData/suppliers';
import { times, type Stage } from '../stage';

/** What we invoice ourselves, and what the funds pay. */
export function postCustomerInvoices(stage: Stage, count: number): void {
	times(count, (position) => {
		const buyer = stage.random.pick(buyers);
		const date = pickWeekday(stage.random, '2026-01-05', '2026-10-30');
		const net = stage.random.integer(2_000_000, 60_000_000);
		const vat = Math.round(net * 0.25);
		const comment = `Salg av visningsrett, ${buyer.name}`;
		stage.post({
			date, transactionTypeId: 1,
			postings: [
				{ account: 1500, amountMinor: net + vat, comment, customerId: buyer.id, invoice: { number: `U${3001 + position}`, dueDate: addDays(date, 14) } },
				{ account: 3000, amountMinor: -net, comment },
				{ account: 2700, amountMinor: -vat, comment },
			],
		});
	});
}

/** Month's end: accrued costs, reversed on the first of the next month, and a share of prepaid rent. Cost accounts, no invoice. */
export function postMonthEnd(stage: Stage, month: number): void {
	const date = lastDayOf(month);
	const project = stage.random.pick(projects);
	const dimensions = [{ dimensionType: 1, dimensionTypeName: 'Prosjekt', value: project.value, name: project.name }];
	const accrued = stage.random.integer(500_000, 8_000_000);
	for (const [day, sign] of [[date, 1], [addDays(date, 1), -1]] as const) {
		stage.post({
			date: day, transactionTypeId: 6,
			postings: [
				{ account: 4500, amountMinor: sign * accrued, comment: 'Avsatte kostnader', dimensions },
				{ account: 2960, amountMinor: -sign * accrued, comment: 'Avsatte kostnader' },
			],
		});
	}
	stage.post({
		date, transactionTypeId: 7,
		postings: [
			{ account: 6300, amountMinor: 1_850_000, comment: 'Periodisert husleie' },
			{ account: 1700, amountMinor: -1_850_000, comment: 'Periodisert husleie' },
		],
	});
	stage.post({
		date, transactionTypeId: 6,
		postings: [
			{ account: 7770, amountMinor: stage.random.integer(9_500, 48_000), comment: 'Bankgebyr' },
		].flatMap((fee) => [fee, { account: 1920, amountMinor: -fee.amountMinor, comment: 'Bankgebyr' }]),
	});
}
