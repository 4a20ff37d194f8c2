import type { IDataObject } from 'n8n-workflow';
import type { Production } from '../../../../sandbox/production';
import type { Random } from '../../../../sandbox/production/random';
import { transactions } from '../support/runNode';

/** One thing to fetch, and the ids that the sandbox's own data say must come out. */
export interface Fetch {
	parameters: IDataObject;
	/** Of its list, for faults that go with it. */
	path: string;
	expectedIds: string[];
}

/** Something that the node can read, chosen at random. What must come out is computed from the data, not by the node. */
export function randomFetch(random: Random, production: Production): Fetch {
	const active = (type: number) => production.dimensionElements.filter((one) => one.dimensionType === type && one.active).map(({ value }) => value);
	const list = (resource: string, path: string, ids: Array<string | number>): Fetch => ({
		parameters: { resource, operation: 'getAll', returnAll: true },
		path: `/v1${path}`,
		expectedIds: ids.map(String),
	});
	switch (random.integer(1, 8)) {
		case 1: return list('supplier', '/customers', production.customers.filter(({ isSupplier }) => isSupplier).map(({ id }) => id));
		case 2: return list('glAccount', '/accounts', production.accounts.map(({ id }) => id));
		case 3: return list('project', '/dimensions/1/elements', active(1));
		case 4: return list('department', '/dimensions/2/elements', active(2));
		default: return transactionFetch(random, production);
	}
}

/** The cost lines of a period by plain rules: neither payables, VAT nor bank. */
function transactionFetch(random: Random, production: Production): Fetch {
	const dates = production.transactionLines.map(({ date }) => date).sort();
	const startDate = random.pick(dates);
	const endDate = dates[Math.min(dates.length - 1, dates.lastIndexOf(startDate) + random.integer(20, 600))]!;
	const narrow = random.chance(0.5);
	const isCost = (account: number) => !between(account, 1900, 1999) && !between(account, 2400, 2499) && !between(account, 2700, 2799);
	const wanted = production.transactionLines.filter(
		({ date, account }) => date > startDate && date <= endDate && isCost(account.number) && (!narrow || between(account.number, 4000, 4999)),
	);
	return {
		parameters: transactions({ startDate, endDate: endDate > startDate ? endDate : '', glAccounts: narrow ? '4000-4999' : '', supplierInvoicesOnly: false, simplify: random.chance(0.8), options: { supplierDetails: random.chance(0.3) } }),
		path: '/v1/transactionlines',
		expectedIds: (endDate > startDate ? wanted : production.transactionLines.filter(({ date, account }) => date > startDate && isCost(account.number) && (!narrow || between(account.number, 4000, 4999)))).map(({ id }) => id),
	};
}

function between(account: number, from: number, to: number): boolean {
	return account >= from && account <= to;
}
