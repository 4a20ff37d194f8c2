import { Suppliers } from '../../../../domain/matching/tables/suppliers';

describe('who is who among suppliers', () => {
	const told = { id: '501', organizationNumber: '987654321', name: 'Byggmester Bo AS' };

	it.each<[string, boolean, object, object, string]>([
		['the same id decides, whatever else they say', true, told, { id: '501', organizationNumber: '1', name: 'Other' }, 'same'],
		['another id decides, though all else is the same', true, told, { ...told, id: '502' }, 'different'],
		['without an id on one side, the organisation number decides', true, told, { organizationNumber: 'NO 987 654 321 MVA', name: 'Other' }, 'same'],
		['another organisation number', true, told, { organizationNumber: '987654322', name: told.name }, 'different'],
		['an organisation number is digits: letters in front of it that are no NO count', true, told, { organizationNumber: 'SE987654321' }, 'different'],
		['letters NO within it count, too', true, { organizationNumber: '98no7' }, { organizationNumber: '987' }, 'different'],
		['MVA alone is no ending', true, { organizationNumber: 'mva' }, { organizationNumber: 'xmva' }, 'different'],
		['MVA in the middle counts', true, { organizationNumber: '987mva1' }, { organizationNumber: '9871' }, 'different'],
		['without id and organisation number on one side, the name decides', true, told, { name: ' BYGGMESTER  BO AS ' }, 'same'],
		['another name', true, told, { name: 'Byggmester Bo' }, 'different'],
		['a name without its spaces', true, { name: 'Lift AS' }, { name: 'LiftAS' }, 'different'],
		['names that do not count', false, told, { name: told.name }, 'unknown'],
		['nothing that both say', true, { id: '501' }, { organizationNumber: '987654321' }, 'unknown'],
	])('%s', (_what, namesCount, a, b, expected) => {
		const suppliers = new Suppliers(namesCount);
		const [first, second] = [suppliers.ofTransaction(1, a), suppliers.ofTransaction(1, b)];
		expect([suppliers.compare(first, second), suppliers.compare(second, first)]).toEqual([expected, expected]);
	});

	it('the same fields are the same number, in transactions and orders', () => {
		const suppliers = new Suppliers(true);
		const { id, ...others } = told;
		const numbers = [
			suppliers.ofTransaction(1, told),
			suppliers.ofOrder(1, { externalId: id, ...others }),
			suppliers.ofTransaction(1, { ...told, name: 'Other' }),
			suppliers.ofTransaction(1, { ...told, organizationNumber: '1' }),
			suppliers.ofTransaction(2, told),
			suppliers.ofTransaction(1, told),
			suppliers.ofTransaction(1, { name: told.name }),
			suppliers.ofTransaction(1, { organizationNumber: '987654321' }),
		];
		expect(numbers).toEqual([1, 1, 2, 3, 4, 1, 5, 6]);
		expect(suppliers.size).toBe(7);
	});

	it('where names do not count, another name is no other supplier, and a name alone is none', () => {
		const suppliers = new Suppliers(false);
		expect(suppliers.ofTransaction(1, told)).toBe(1);
		expect(suppliers.ofTransaction(1, { ...told, name: 'Other' })).toBe(1);
		expect(suppliers.ofTransaction(1, { name: told.name })).toBe(0);
	});

	it.each([null, undefined, {}, { id: ' ' }])('%j says nothing', (party) => {
		const suppliers = new Suppliers(true);
		expect([suppliers.ofTransaction(1, party), suppliers.ofOrder(1, party && {}), suppliers.size]).toEqual([0, 0, 1]);
	});

	it('within a voucher: by id, else organisation number, else name, and never one for the other', () => {
		const suppliers = new Suppliers(true);
		const keyOf = (party: object): number => suppliers.keyOf(suppliers.ofTransaction(1, party));
		const keys = [keyOf(told), keyOf({ organizationNumber: told.organizationNumber, name: told.name }), keyOf({ name: told.name }), keyOf({ id: '502' })];
		expect(new Set([...keys, 0]).size).toBe(5);
		expect([keyOf({ id: '501' }), keyOf({ organizationNumber: told.organizationNumber }), keyOf({}), keyOf({ name: 'byggmester bo as' })]).toEqual([
			keys[0],
			keys[1],
			0,
			keys[2],
		]);
	});

	it('merged: what all say alike, and nothing of what they do not', () => {
		const suppliers = new Suppliers(true);
		const of = (party: object): number => suppliers.ofTransaction(1, party);
		expect(suppliers.merge([of(told), of({ ...told, name: 'Other' })])).toBe(of({ ...told, name: null }));
		expect(suppliers.merge([of(told), of({ ...told, organizationNumber: null })])).toBe(of({ ...told, organizationNumber: null }));
		expect(suppliers.merge([of(told), of({ ...told, organizationNumber: '1' }), of({ ...told, name: 'Other' })])).toBe(of({ id: '501' }));
		expect(suppliers.merge([of(told), of({ ...told, id: '502' })])).toBe(of({ ...told, id: null }));
		expect(suppliers.merge([of(told), of(told)])).toBe(of(told));
	});
});
