import type { Suppliers } from '../tables/suppliers';
import { TripleTable } from './tripleTable';

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
const NONE = 0;
/** Groups of orders of whatever organisation, for transactions that have none. */
const ANY_ORGANISATION = -1;

/**
 * Groups of orders by supplier. Groups come to be when a transaction's supplier asks for them; an order is then put into
 * each group that exists. A group is a small number.
 */
export class SupplierGroups {
	/** By organisation, kind and value. */
	private readonly groups = new TripleTable();
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
		return (this.ofTransactions[supplier] ??= this.findSearched(supplier));
	}

	/** The groups that an order of this supplier belongs to. */
	toJoin(supplier: number): readonly number[] {
		return (this.ofOrders[supplier] ??= this.findJoined(supplier));
	}

	private findSearched(supplier: number): number[] {
		const organisation = this.suppliers.organisation[supplier]!;
		const found: number[] = [];
		const search = (kind: By, value: number): void => {
			if (value === NONE) return;
			found.push(this.groups.placeOf(organisation === NONE ? ANY_ORGANISATION : organisation, kind, value));
			if (organisation !== NONE) found.push(this.groups.placeOf(NONE, kind, value));
		};
		const [id, number, name] = this.fields(supplier);
		if (id !== NONE) {
			search(By.Id, id);
			search(By.NumberWithoutId, number);
			search(number === NONE ? By.NameWithoutId : By.NameWithoutIdAndNumber, name);
		} else if (number !== NONE) {
			search(By.Number, number);
			search(By.NameWithoutNumber, name);
		} else search(By.Name, name);
		return found;
	}

	private findJoined(supplier: number): number[] {
		const found: number[] = [];
		const join = (kind: By, value: number): void => {
			if (value === NONE) return;
			for (const organisation of [this.suppliers.organisation[supplier]!, ANY_ORGANISATION]) {
				const group = this.groups.find(organisation, kind, value);
				if (group >= 0) found.push(group);
			}
		};
		const [id, number, name] = this.fields(supplier);
		join(By.Id, id);
		join(By.Number, number);
		join(By.Name, name);
		if (id === NONE) {
			join(By.NumberWithoutId, number);
			join(By.NameWithoutId, name);
		}
		if (number === NONE) join(By.NameWithoutNumber, name);
		if (id === NONE && number === NONE) join(By.NameWithoutIdAndNumber, name);
		return found;
	}

	private fields(supplier: number): [id: number, number: number, name: number] {
		const { id, organisationNumber, name } = this.suppliers;
		return [id[supplier]!, organisationNumber[supplier]!, name[supplier]!];
	}
}
