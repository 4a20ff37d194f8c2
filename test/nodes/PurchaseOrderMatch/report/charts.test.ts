import { bar } from '../../../../nodes/PurchaseOrderMatch/report/charts';

const widthsOf = (source: string) => [...source.matchAll(/width="([\d.]+)"/g)].map(([, width]) => Number(width));

describe('A bar', () => {
	it('gives each part its share and says what it is', () => {
		const { source } = bar([{ value: 30, className: 'a', label: 'A: 30' }, { value: 10, className: 'b', label: 'B: 10' }], 80, 'slim');
		expect(widthsOf(source)).toEqual([375, 125]);
		expect(source).toContain('aria-label="A: 30, B: 10"');
	});

	it('shows one among a million, and still fits', () => {
		const { source } = bar([{ value: 999_999, className: 'a', label: 'A' }, { value: 1, className: 'b', label: 'B' }], 1_000_000, 'wide');
		const [many, one] = widthsOf(source);
		expect(one).toBeGreaterThan(3);
		expect(many! + one!).toBeLessThanOrEqual(1000);
	});

	it('is empty for nothing', () => {
		expect(widthsOf(bar([{ value: 0, className: 'a', label: 'A' }], 0, 'wide').source)).toEqual([]);
	});
});
