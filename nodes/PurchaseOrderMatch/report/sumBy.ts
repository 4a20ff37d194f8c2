import { currencyDecimals, minorToDecimal, normaliseCurrency, parseAmountMinor } from '../../../domain/money';
import type { Outcome, OutcomeStatus, Transaction } from '../../../domain/matching';
import { type CountAndSum, type GroupList, type GroupSums, MAX_GROUPS } from './matchReport';
import { textOrNull } from './textOrNull';

interface Total {
	count: number;
	/** Null until an amount comes that can be read. */
	sumMinor: bigint | null;
}

interface Group extends Total {
	id: string | null;
	name: string | null;
	currency: string | null;
	status: Map<OutcomeStatus, Total>;
}

/** Counts and sums of the transactions per supplier or project, and per currency: largest sums first, the rest together. */
export function sumBy(
	field: 'supplier' | 'project',
	transactions: readonly Transaction[],
	outcomes: readonly Outcome[],
): GroupList {
	const groups = new Map<string, Group>();
	transactions.forEach((transaction, index) => {
		const id = textOrNull(transaction[field]?.id);
		const name = textOrNull(transaction[field]?.name);
		const currency = currencyOf(transaction);
		const group = getGroup(groups, `${currency ?? ''}\n${id ?? name ?? ''}`, { id, name, currency });
		addTo(group, outcomes[index]!.status, amountMinor(transaction, currency));
	});
	const sorted = [...groups.values()].sort(bySize);
	return {
		total: sorted.length,
		shown: sorted.slice(0, MAX_GROUPS).map(toGroupSums),
		others: sumUpOthers(sorted.slice(MAX_GROUPS)),
	};
}

function getGroup(groups: Map<string, Group>, key: string, of: Pick<Group, 'id' | 'name' | 'currency'>): Group {
	let group = groups.get(key);
	if (!group) groups.set(key, (group = { ...of, count: 0, sumMinor: null, status: new Map() }));
	group.name ??= of.name;
	return group;
}

function addTo(group: Group, status: OutcomeStatus, sumMinor: bigint | null, count = 1): void {
	let total = group.status.get(status);
	if (!total) group.status.set(status, (total = { count: 0, sumMinor: null }));
	for (const each of [group, total]) {
		each.count += count;
		if (sumMinor !== null) each.sumMinor = (each.sumMinor ?? 0n) + sumMinor;
	}
}

function sumUpOthers(hidden: Group[]): GroupSums[] {
	const others = new Map<string, Group>();
	for (const { currency, status } of hidden) {
		const other = getGroup(others, String(currency), { id: null, name: null, currency });
		for (const [name, total] of status) addTo(other, name, total.sumMinor, total.count);
	}
	return [...others.values()].map(toGroupSums);
}

function toGroupSums({ id, name, currency, status, ...total }: Group): GroupSums {
	const sums = (of: Total): CountAndSum => ({
		count: of.count,
		sum: of.sumMinor === null ? null : minorToDecimal(of.sumMinor, currencyDecimals(currency)),
	});
	return { id, name, currency, ...sums(total), status: Object.fromEntries([...status].map(([key, of]) => [key, sums(of)])) };
}

function amountMinor({ amount }: Transaction, currency: string | null): bigint | null {
	if (typeof amount !== 'number' && typeof amount !== 'string') return null;
	const minor = parseAmountMinor(amount, currencyDecimals(currency));
	return minor === null ? null : BigInt(minor);
}

function currencyOf({ currency }: Transaction): string | null {
	return typeof currency === 'string' ? normaliseCurrency(currency) : null;
}

function bySize(a: Group, b: Group): number {
	const [left, right] = [absolute(a.sumMinor), absolute(b.sumMinor)];
	if (left !== right) return left > right ? -1 : 1;
	const [name, other] = [`${a.name} ${a.id} ${a.currency}`, `${b.name} ${b.id} ${b.currency}`];
	if (name === other) return 0;
	return name < other ? -1 : 1;
}

function absolute(value: bigint | null): bigint {
	if (value === null) return -1n;
	return value < 0n ? -value : value;
}
