import { runningNumbersIn } from '../../../domain/purchaseOrderNumber/runningNumbers';

const upTo = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

describe('the running numbers that a text may name', () => {
	it.each<[string | null | undefined, string[]]>([
		['2021-0001', ['2021', '1']],
		['Kaffe', []],
		['Lift', ['11']],
		['', []],
		[null, []],
		[undefined, []],
		['0', ['0']],
		['000', ['0']],
		['nr 0050, 1001', ['50', '1001']],
		['nr 1001-1003', ['1001', '1002', '1003']],
		['fra 1001 - 1003, 7', ['1001', '1002', '1003', '7']],
		['1003-1001', ['1003', '1001']],
		['nr 1001-1101', upTo(1001, 1101)],
		['nr 1001-1102', ['1001', '1102']],
		['EVENT-OOO5', ['5']],
		['2O21', [...upTo(2, 21), '2021']],
		['l001', ['1', '1001']],
		['I001', ['1', '1001']],
		['2021\u20130001', ['2021', '1']],
		['9007199254740991 9007199254740993', ['9007199254740991', '9007199254740993']],
	])('%j: %j', (text, expected) => {
		expect([...runningNumbersIn(text)].sort()).toEqual([...expected].sort());
	});
});
