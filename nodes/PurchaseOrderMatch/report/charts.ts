import { type Html, html } from './html';

/** One part of a bar: how long it is, its colour's class, and what it says when pointed at or read out. */
export interface Segment {
	value: number;
	className: string;
	label: string;
}

const WIDTH = 1000;
/** A part that exists can be seen, however small its share. */
const MIN_WIDTH = 4;

/** A stacked bar that fills its place. `whole` is what the full width stands for. */
export function bar(segments: readonly Segment[], whole: number, size: 'wide' | 'slim'): Html {
	const present = segments.filter(({ value }) => value > 0);
	const scale = widths(present, whole);
	let x = 0;
	const parts = present.map((segment, index) => {
		const width = scale[index]!;
		const part = html`<rect x="${x}" y="0" width="${width}" height="10" class="${segment.className}"><title>${segment.label}</title></rect>`;
		x = round(x + width);
		return part;
	});
	const spoken = present.map(({ label }) => label).join(', ');
	return html`<svg class="${size}" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" role="img" aria-label="${spoken}">${parts}</svg>`;
}

/** The colour of a part, to put before its name. */
export function swatch(className: string): Html {
	return html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" class="${className}"/></svg>`;
}

function widths(present: readonly Segment[], whole: number): number[] {
	const wanted = present.map(({ value }) => Math.max(MIN_WIDTH, (value / whole) * WIDTH));
	const total = wanted.reduce((sum, width) => sum + width, 0);
	return wanted.map((width) => round(total > WIDTH ? (width / total) * WIDTH : width));
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
