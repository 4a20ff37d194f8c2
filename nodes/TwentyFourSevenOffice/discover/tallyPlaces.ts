import type { NumberBook } from '../../../domain/purchaseOrderNumber';
import { unanimous } from '../wire/voucher';
import { MAX_EXAMPLES } from './finding';
import { numberShape, type FindAlike } from './numberShape';
import type { SampledInvoice } from './sampleInvoices';
import { textsOfLine, type DiscoveredPlace, type PlacedText } from './textsOfLine';

export interface PlaceTally {
	place: DiscoveredPlace;
	/** Cost lines for which the place holds a text, on the line itself or on its voucher's payables line. */
	texts: number;
	namingKnown: number;
	lookingAlike: number;
	/** The best ones: naming before looking alike before any. */
	examples: string[];
	/** How often each shape occurs among what looks like a number. */
	shapes: Map<string, number>;
}

export interface NumberKnowledge {
	/** Null when no numbers were given. */
	known: NumberBook | null;
	findAlike: FindAlike;
}

/** What each place holds, cost line by cost line, read as the node reads a place: the line's own text, else its payables line's. */
export function tallyPlaces(invoices: readonly SampledInvoice[], { known, findAlike }: NumberKnowledge): PlaceTally[] {
	const tallies = new Map<string, PlaceTally & { byRank: string[][] }>();
	for (const { costs, payables } of invoices) {
		const owed = payables.map(textsOfLine);
		for (const cost of costs) {
			for (const { key, place, text } of withPayables(textsOfLine(cost), owed)) {
				let tally = tallies.get(key);
				if (!tally) tallies.set(key, (tally = { place, texts: 0, namingKnown: 0, lookingAlike: 0, examples: [], shapes: new Map(), byRank: [[], [], []] }));
				const alike = findAlike(text);
				const rank = (known?.read(text, 'field').mentions.length ?? 0) > 0 ? 0 : alike.length > 0 ? 1 : 2;
				tally.texts++;
				if (rank === 0) tally.namingKnown++;
				if (rank === 1) tally.lookingAlike++;
				for (const shape of new Set(alike.map(numberShape))) tally.shapes.set(shape, (tally.shapes.get(shape) ?? 0) + 1);
				const examples = tally.byRank[rank]!;
				if (examples.length < MAX_EXAMPLES && !examples.includes(text)) examples.push(text);
			}
		}
	}
	return [...tallies.values()].map(({ byRank, ...tally }) => ({ ...tally, examples: byRank.flat().slice(0, MAX_EXAMPLES) }));
}

function withPayables(own: PlacedText[], owed: PlacedText[][]): PlacedText[] {
	const places = new Map(own.map((placed) => [placed.key, placed]));
	for (const placed of owed.flat()) {
		if (places.has(placed.key)) continue;
		const agreed = unanimous(owed, (texts) => texts.find(({ key }) => key === placed.key)?.text ?? null);
		if (agreed !== null) places.set(placed.key, { ...placed, text: agreed });
	}
	return [...places.values()];
}
