import type { Suppliers } from '../tables/suppliers';

/**
 * Which field of the order's supplier a group goes by. "Same supplier" is no equality (where a side lacks an id, the
 * organisation number decides, …), so one transaction's orders are the union of up to six disjoint groups.
 */
const enum By {
	Id,
	NumberWithoutId,
	NameWithoutIdAndNumber,
	NameWithoutId,
	Number,
	NameWithoutNumber,
	Name,
}
const KINDS = 8;
const NONE = 0;
/** Groups of orders of whatever organisation, for transactions that have none. */
const ANY_ORGANISATION = -1;
/** More than there can be of values and kinds, so that organisations keep apart. */
const ORGANISATION_RANGE = 2 ** 26;

/**
 * Groups of orders by supplier. Groups come to be when a transaction's supplier asks for them; an order is then put into
 * each group that exists. A group is a small number.
 */
export class SupplierGroups {
	private readonly groups = new Map<number, number>();
	private readonly ofTransactions: Array<readonly number[] | undefined>;
	private readonly ofOrders: Array<readonly number[] | undefined>;

	constructor(private readonly suppliers: Suppliers) {
		this.ofTransactions = new Array<readonly number[] | undefined>(suppliers.size);
		this.ofOrders = new Array<readonly number[] | undefined>(suppliers.size);
	}

	get size(): number {
		return this.groups.size;
	}

	/** The disjoint groups whose orders have the same supplier as a transaction of this one. To be asked for all first. */
	toSearch(supplier: number): readonly number[] {
		return (this.ofTransactions[supplier] ??= this.requests(supplier).map((key) => this.request(key)));
	}

	/** The groups that an order of this supplier belongs to. */
	toJoin(supplier: number): readonly number[] {
		return (this.ofOrders[supplier] ??= this.memberships(supplier).flatMap((key) => this.groups.get(key) ?? []));
	}

	private request(key: number): number {
		const known = this.groups.get(key);
		if (known !== undefined) return known;
		this.groups.set(key, this.groups.size);
		return this.groups.size - 1;
	}

	private requests(supplier: number): number[] {
		const { organisation, id, organisationNumber: number, name } = this.fields(supplier);
		const kinds: Array<[By, number]> =
			id !== NONE
				? [[By.Id, id], number === NONE ? [By.NameWithoutId, name] : [By.NumberWithoutId, number]]
				: [number === NONE ? [By.Name, name] : [By.Number, number]];
		if (id !== NONE && number !== NONE) kinds.push([By.NameWithoutIdAndNumber, name]);
		if (id === NONE && number !== NONE) kinds.push([By.NameWithoutNumber, name]);
		const organisations = organisation === NONE ? [ANY_ORGANISATION] : [organisation, NONE];
		return toKeys(kinds, organisations);
	}

	private memberships(supplier: number): number[] {
		const { organisation, id, organisationNumber: number, name } = this.fields(supplier);
		const kinds: Array<[By, number]> = [[By.Id, id], [By.Number, number], [By.Name, name]];
		if (id === NONE) kinds.push([By.NumberWithoutId, number], [By.NameWithoutId, name]);
		if (number === NONE) kinds.push([By.NameWithoutNumber, name]);
		if (id === NONE && number === NONE) kinds.push([By.NameWithoutIdAndNumber, name]);
		return toKeys(kinds, [organisation, ANY_ORGANISATION]);
	}

	private fields(supplier: number) {
		const { organisation, id, organisationNumber, name } = this.suppliers;
		return {
			organisation: organisation[supplier]!,
			id: id[supplier]!,
			organisationNumber: organisationNumber[supplier]!,
			name: name[supplier]!,
		};
	}
}

function toKeys(kinds: ReadonlyArray<[By, number]>, organisations: readonly number[]): number[] {
	const keys: number[] = [];
	for (const [kind, value] of kinds) {
		if (value === NONE) continue;
		for (const organisation of organisations) keys.push((organisation - ANY_ORGANISATION) * ORGANISATION_RANGE + value * KINDS + kind);
	}
	return keys;
}
