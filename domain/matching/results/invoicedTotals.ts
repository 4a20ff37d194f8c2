import { minorToDecimal } from '../../money';
import type { RunState } from '../state';
import { isAmount } from '../tables/readAmount';
import { State } from '../tables/transactions';

/** What is invoiced on an order, and by how much that is too much. */
export interface InvoicedFacts {
	invoiced: string;
	excess: string;
}

/** What is invoiced on each order in the end: before, less what was given back, plus this run's matches. Proposals don't count. */
export class InvoicedTotals {
	private readonly total: Float64Array;
	/** Of each order, once asked for: as many transactions speak of it. */
	private readonly facts: Array<InvoicedFacts | undefined>;

	constructor(private readonly run: RunState) {
		const { orders, transactions } = run.tables;
		this.facts = new Array<InvoicedFacts | undefined>(orders.count);
		this.total = orders.invoiced.map((invoiced, order) => invoiced - run.givenBack[order]!);
		for (let index = 0; index < transactions.count; index++) {
			if (run.state[index] !== State.Matched) continue;
			const order = run.orderOf[index]!;
			if (run.countsFor(index, order)) this.total[order]! += transactions.netAmount[index]!;
		}
	}

	/** By how much more is invoiced than was ordered, minor units; 0 when it isn't, or when that can't be told. */
	excessOf(order: number): number {
		const amount = this.run.tables.orders.amount[order]!;
		if (!isAmount(amount) || amount < 0 || !isAmount(this.total[order]!)) return 0;
		return Math.max(this.total[order]! - amount, 0);
	}

	isBelowZero(order: number): boolean {
		return this.total[order]! < 0;
	}

	/** Both as decimal text. */
	factsOf(order: number): InvoicedFacts {
		return (this.facts[order] ??= this.writeFacts(order));
	}

	private writeFacts(order: number): InvoicedFacts {
		const { orders, names } = this.run.tables;
		const decimals = names.currencies.decimalsOf(orders.currency[order]!);
		return { invoiced: minorToDecimal(this.total[order]!, decimals), excess: minorToDecimal(this.excessOf(order), decimals) };
	}
}
