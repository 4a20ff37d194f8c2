import { ExactSum } from '../../../domain/exactSum';
import { currencyDecimals, minorToDecimal } from '../../../domain/money';
import type { Outcome, OutcomeStatus, Transaction } from '../../../domain/matching';
import { type CountAndSum, type GroupList, type GroupSums, MAX_GROUPS } from './matchReport';
import type { Money } from './readMoney';
import { textOrNull } from './textOrNull';

interface Total {
	count: number;
	/** Minor units; null until an amount comes that can be read. */
	sum: ExactSum | null;
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
	{ currencies, amountsMinor }: Money,
): GroupList {
	const groups = new Groups();
	transactions.forEach(({ supplier, project }, index) => {
		const party = field === 'supplier' ? supplier : project;
		const group = groups.of(currencies[index] ?? null, textOrNull(party?.id), textOrNull(party?.name));
		add(group, amountsMinor[index]!);
		add(statusOf(group, outcomes[index]!.status), amountsMinor[index]!);
	});
	const sorted = groups.all.sort(bySize);
	return {
		total: sorted.length,
		shown: sorted.slice(0, MAX_GROUPS).map(toGroupSums),
		others: sumUpOthers(sorted.slice(MAX_GROUPS)),
	};
}

/** Groups by currency and id, else by name. */
class Groups {
	readonly all: Group[] = [];
	private readonly byCurrency = new Map<string | null, Map<string, Group>>();

	of(currency: string | null, id: string | null, name: string | null): Group {
		let groups = this.byCurrency.get(currency);
		if (!groups) this.byCurrency.set(currency, (groups = new Map<string, Group>()));
		const key = id ?? name ?? '';
		let group = groups.get(key);
		if (!group) {
			groups.set(key, (group = { id, name, currency, count: 0, sum: null, status: new Map() }));
			this.all.push(group);
		}
		group.name ??= name;
		return group;
	}
}

function statusOf(group: Group, status: OutcomeStatus): Total {
	let total = group.status.get(status);
	if (!total) group.status.set(status, (total = { count: 0, sum: null }));
	return total;
}

function add(total: Total, amountMinor: number): void {
	total.count++;
	if (!Number.isNaN(amountMinor)) (total.sum ??= new ExactSum()).add(amountMinor);
}

function addAll(total: Total, { count, sum }: Total): void {
	total.count += count;
	if (sum !== null) (total.sum ??= new ExactSum()).addAll(sum);
}

function sumUpOthers(hidden: Group[]): GroupSums[] {
	const others = new Groups();
	for (const { currency, status } of hidden) {
		const other = others.of(currency, null, null);
		for (const [name, total] of status) {
			addAll(other, total);
			addAll(statusOf(other, name), total);
		}
	}
	return others.all.map(toGroupSums);
}

function toGroupSums({ id, name, currency, status, ...total }: Group): GroupSums {
	const sums = (of: Total): CountAndSum => ({
		count: of.count,
		sum: of.sum === null ? null : minorToDecimal(of.sum.value, currencyDecimals(currency)),
	});
	return { id, name, currency, ...sums(total), status: Object.fromEntries([...status].map(([key, of]) => [key, sums(of)])) };
}

function bySize(a: Group, b: Group): number {
	const [left, right] = [absolute(a), absolute(b)];
	if (left !== right) return left > right ? -1 : 1;
	const [name, other] = [`${a.name} ${a.id} ${a.currency}`, `${b.name} ${b.id} ${b.currency}`];
	if (name === other) return 0;
	return name < other ? -1 : 1;
}

/** Groups without any sum come last. */
function absolute({ sum }: Group): bigint {
	if (sum === null) return -1n;
	const { value } = sum;
	return value < 0n ? -value : value;
}
