import { formatDecimal } from '../../money';
import type { Facts } from '../outcome';

export type Language = 'en' | 'nb';

/** A sentence in the making: gives the facts as people read them in its language. */
export class Words {
	constructor(
		private readonly facts: Facts,
		private readonly language: Language,
	) {}

	has(...names: string[]): boolean {
		for (const name of names) if (this.facts[name] === undefined) return false;
		return true;
	}

	/** A fact as text; `otherwise` where it is missing. */
	text(name: string, otherwise = ''): string {
		const fact = this.facts[name];
		if (fact === undefined) return otherwise;
		return Array.isArray(fact) ? fact.join(', ') : String(fact);
	}

	count(name: string): number {
		return Number(this.facts[name] ?? 0);
	}

	list(name: string): readonly string[] {
		const fact = this.facts[name];
		return Array.isArray(fact) ? fact : [];
	}

	/** Whether a list names more than one. */
	isSeveral(name: string): boolean {
		return this.list(name).length > 1;
	}

	/** An amount with its currency, e.g. `1,234.50 NOK`. */
	money(name: string, currency = 'currency'): string {
		const amount = this.number(name);
		return this.facts[currency] === undefined ? amount : `${amount} ${this.text(currency)}`;
	}

	/** A decimal as its language writes it. */
	number(name: string): string {
		return formatDecimal(this.text(name), this.language);
	}

	/** A difference without its sign. */
	size(name: string): string {
		const text = this.text(name);
		return formatDecimal(text.startsWith('-') ? text.slice(1) : text, this.language);
	}

	/** Decimal text inside another text, e.g. a tolerance of `2.5 %`. */
	decimals(name: string): string {
		return this.language === 'nb' ? this.text(name).replace('.', ',') : this.text(name);
	}
}

/** Transactions without an invoice number may be lines of one invoice, so they count as one. */
export function hasSeveralRivals(words: Words): boolean {
	return words.isSeveral('rivals') || (words.list('rivals').length > 0 && words.list('rivalTransactions').length > 0);
}

export type Sentence = (words: Words) => string;
