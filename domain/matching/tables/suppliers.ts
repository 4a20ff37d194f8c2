import type { ExternalParty } from '../../purchaseOrder';
import { normaliseText } from '../../purchaseOrderNumber';
import type { Party } from '../../transaction';
import { TextIds } from './textIds';

/** Sides agree, sides differ, or nothing on both sides could tell. */
export type Sameness = 'same' | 'different' | 'unknown';

const NONE = 0;

/**
 * Suppliers of both systems as numbers. Suppliers with the same organisation, id, organisation number and (where names
 * count) name share one number; 0 is a supplier that nothing is known of. Two numbers may still be the same supplier:
 * ids decide where both sides have one, else organisation numbers where both have one, else names where these count.
 */
export class Suppliers {
	readonly organisation: number[] = [NONE];
	readonly id: number[] = [NONE];
	readonly organisationNumber: number[] = [NONE];
	readonly name: number[] = [NONE];

	private readonly ids = new TextIds();
	private readonly organisationNumbers = new TextIds(normaliseOrganisationNumber);
	private readonly names = new TextIds(normaliseName);
	private readonly byKey = new Map<string, number>();
	private readonly lastOfId: Array<{ organisation: number; number: unknown; name: unknown; supplier: number } | undefined> = [];

	constructor(private readonly namesCount: boolean) {}

	get size(): number {
		return this.id.length;
	}

	/** The number of a transaction's supplier. */
	ofTransaction(organisation: number, party: Party | null | undefined): number {
		return party ? this.intern(organisation, party.id, party.organizationNumber, party.name) : NONE;
	}

	/** The number of an order's supplier. */
	ofOrder(organisation: number, party: ExternalParty | null | undefined): number {
		return party ? this.intern(organisation, party.externalId, party.organizationNumber, party.name) : NONE;
	}

	compare(a: number, b: number): Sameness {
		for (const field of [this.id, this.organisationNumber, this.name]) {
			if (field[a] !== NONE && field[b] !== NONE) return field[a] === field[b] ? 'same' : 'different';
		}
		return 'unknown';
	}

	/** One number for each supplier within a voucher: by id, else organisation number, else name. 0 where there is none. */
	keyOf(supplier: number): number {
		const id = this.id[supplier]!;
		if (id !== NONE) return id * 4 + 1;
		const number = this.organisationNumber[supplier]!;
		const name = this.name[supplier]!;
		if (number !== NONE) return number * 4 + 2;
		return name === NONE ? NONE : name * 4 + 3;
	}

	/** One supplier with what all of these say alike; what not all of them say is left open. */
	merge(suppliers: readonly number[]): number {
		const [first = NONE] = suppliers;
		const agreed = (field: readonly number[]): number => {
			const said = new Set(suppliers.map((supplier) => field[supplier]!));
			return said.size === 1 ? [...said][0]! : NONE;
		};
		return this.internKey(this.organisation[first]!, agreed(this.id), agreed(this.organisationNumber), agreed(this.name));
	}

	private intern(organisation: number, idText: unknown, numberText: unknown, nameText: unknown): number {
		const id = this.ids.of(idText);
		const last = this.lastOfId[id];
		if (last && last.organisation === organisation && last.number === numberText && (!this.namesCount || last.name === nameText)) return last.supplier;
		const number = this.organisationNumbers.of(numberText);
		const name = this.namesCount ? this.names.of(nameText) : NONE;
		const supplier = id + number + name === NONE ? NONE : this.internKey(organisation, id, number, name);
		this.lastOfId[id] = { organisation, number: numberText, name: nameText, supplier };
		return supplier;
	}

	private internKey(organisation: number, id: number, number: number, name: number): number {
		const key = `${organisation}|${id}|${number}|${name}`;
		const known = this.byKey.get(key);
		if (known !== undefined) return known;
		const supplier = this.size;
		this.byKey.set(key, supplier);
		this.organisation.push(organisation);
		this.id.push(id);
		this.organisationNumber.push(number);
		this.name.push(name);
		return supplier;
	}
}

/** `NO 987 654 321 MVA` is 987654321. */
function normaliseOrganisationNumber(text: string): string {
	const letters = normaliseText(text).replace(/[^\p{L}\p{N}]/gu, '');
	return letters.replace(/^no(?=\d)/, '').replace(/(?<=\d)mva$/, '');
}

/** Names compare whole, without case and with single spaces. */
export function normaliseName(text: string): string {
	return normaliseText(text).replace(/ +/g, ' ').trim();
}
