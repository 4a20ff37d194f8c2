import type { PurchaseOrder } from '../../purchaseOrder';
import { fullNumberKey } from '../../purchaseOrderNumber';
import { isCompatible } from './names';
import { textOf } from './textIds';

const NONE: readonly number[] = [];

/** Which order replaces which: `revisionOf` holds the id or the number of the order that is replaced. */
export class Replacements {
	private readonly by = new Map<number, number[]>();
	private readonly found = new Map<number, readonly number[]>();

	/** A draft replaces nothing; nor does an order replace itself, or one of another organisation. */
	constructor(
		source: readonly PurchaseOrder[],
		id: readonly string[],
		organisation: Int32Array,
		isDraft: (order: number) => boolean,
	) {
		const replacing = source.flatMap((order, index) => (textOf(order.revisionOf) !== '' && !isDraft(index) ? [index] : []));
		if (replacing.length === 0) return;
		const named = indexByName(source, id);
		for (const order of replacing) {
			for (const replaced of named(textOf(source[order]!.revisionOf))) {
				if (id[replaced] === id[order] || !isCompatible(organisation[order]!, organisation[replaced]!)) continue;
				const others = this.by.get(replaced);
				if (others) others.push(order);
				else this.by.set(replaced, [order]);
			}
		}
	}

	isReplaced(order: number): boolean {
		return this.by.has(order);
	}

	/** What an order has become: itself, or the ends of all chains of replacements. A circle stays what it is. */
	liveOf(order: number): readonly number[] {
		if (!this.by.has(order)) return [order];
		const known = this.found.get(order);
		if (known) return known;
		const ends: number[] = [];
		const seen = new Set([order]);
		// A set is walked in the order in which it grows, so what is added here is visited later.
		for (const at of seen) {
			const ahead = this.found.get(at) ?? (this.by.has(at) ? NONE : [at]);
			ends.push(...ahead);
			if (ahead.length === 0) for (const replacing of this.by.get(at) ?? NONE) seen.add(replacing);
		}
		if (ends.length === 0) return [order];
		const live = [...new Set(ends)];
		// All of a single chain end where this one does.
		for (const at of seen) {
			if (this.by.get(at)?.length !== 1) break;
			this.found.set(at, live);
		}
		this.found.set(order, live);
		return live;
	}

	/** The same as far as it may be seen: an order that may not replaces nothing. */
	liveAmong(order: number, isSeen: (order: number) => boolean): readonly number[] {
		const live: number[] = [];
		const seen = new Set([order]);
		for (const at of seen) {
			const replacing = (this.by.get(at) ?? NONE).filter(isSeen);
			if (replacing.length === 0) live.push(at);
			for (const each of replacing) seen.add(each);
		}
		return live.length > 0 ? live : [order];
	}
}

function indexByName(source: readonly PurchaseOrder[], id: readonly string[]): (name: string) => Set<number> {
	const byName = new Map<string, number[]>();
	const add = (name: string, order: number): void => {
		const same = byName.get(name);
		if (same) same.push(order);
		else byName.set(name, [order]);
	};
	source.forEach((order, index) => {
		add(`id ${id[index]}`, index);
		add(`number ${fullNumberKey(textOf(order.number))}`, index);
	});
	return (name) => new Set([...(byName.get(`id ${name}`) ?? NONE), ...(byName.get(`number ${fullNumberKey(name)}`) ?? NONE)]);
}
