import { readPath } from '../../../nodes/PurchaseOrderMatch/readPath';

const row = {
	Beløp: 100,
	'Best.nr': '2021-0001',
	'Kunde.navn': null,
	supplier: { name: 'Lys AS', 'Org. nr': '987' },
	rows: [{ 'a b': 1 }],
	amount: 5,
};

describe('A field name', () => {
	it.each<[path: string, value: unknown]>([
		['Beløp', 100],
		['Best.nr', '2021-0001'],
		['Kunde.navn', null],
		['supplier.name', 'Lys AS'],
		['supplier["Org. nr"]', '987'],
		['supplier[\'Org. nr\']', '987'],
		['rows[0]["a b"]', 1],
		['["Best.nr"]', '2021-0001'],
		['supplier.city', undefined],
		['amount.minor', undefined],
		['toString', undefined],
		['supplier.__proto__', undefined],
	])('%j leads to %j', (path, value) => {
		expect(readPath(row, path)).toBe(value);
	});
});
