import { minorToDecimal, parseAmountMinor } from '../../../domain/money';
import { asObject, asText, quote, type Json, withoutMissing } from './json';
import { toExternalId } from './externalId';

/** The contract's longest texts. */
export const MAX_ID_LENGTH = 200;
const MAX_TEXT_LENGTH = 2000;
export const MAX_NAME_LENGTH = 500;
/** Decimals that the contract gives amounts, rates and percentages. */
const DECIMALS = 4;

/**
 * Reads an item's fields for CostTracker. What is missing stays missing (undefined); what is there but cannot be written
 * goes to `problems`, one sentence each with field and value, and the item is refused instead of changed in silence.
 */
export class FieldReader {
	readonly problems: string[] = [];

	constructor(
		private readonly fields: Json,
		private readonly organizationId: string,
		/** How the fields are named in messages, e.g. `supplier.`. */
		private readonly prefix = '',
	) {}

	text(name: string, maxLength = MAX_TEXT_LENGTH): string | undefined {
		const value = this.fields[name];
		const text = asText(value);
		if (text === null) return isMissing(value) ? undefined : this.refuse(name, 'is no text');
		return text.length > maxLength
			? this.refuse(name, `has ${text.length} characters; CostTracker takes ${maxLength}`)
			: text;
	}

	required(name: string, maxLength: number): string | undefined {
		const text = this.text(name, maxLength);
		if (text === undefined && isMissing(this.fields[name])) this.problems.push(`${this.prefix}${name} is missing`);
		return text;
	}

	/** Amounts, rates: a number within float error of a decimal is that decimal. */
	decimal(name: string): string | undefined {
		const value = this.fields[name];
		if (isMissing(value)) return undefined;
		const scaled = typeof value === 'number' || typeof value === 'string' ? parseAmountMinor(value, DECIMALS) : null;
		if (scaled === null) return this.refuse(name, `is no decimal with a point and at most ${DECIMALS} decimals`);
		return minorToDecimal(scaled, DECIMALS).replace(/\.?0+$/, '');
	}

	day(name: string): string | undefined {
		const text = this.text(name);
		if (text === undefined) return undefined;
		return isDay(text) ? text : this.refuse(name, 'is no calendar day of the form YYYY-MM-DD');
	}

	/** A moment, in UTC. */
	moment(name: string): string | undefined {
		const text = this.text(name);
		if (text === undefined) return undefined;
		const time = /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
		return Number.isNaN(time) ? this.refuse(name, 'is no moment with a time zone') : new Date(time).toISOString();
	}

	currency(name: string): string | undefined {
		const code = this.text(name)?.toUpperCase();
		if (code === undefined) return undefined;
		return /^[A-Z]{3}$/.test(code) ? code : this.refuse(name, 'is no currency code of three letters');
	}

	boolean(name: string): boolean | undefined {
		const value = this.fields[name];
		if (isMissing(value)) return undefined;
		return typeof value === 'boolean' ? value : this.refuse(name, 'is neither true nor false');
	}

	/** A supplier, project or department with its id scoped; undefined where nothing of it is known. */
	party(name: string, withOrganizationNumber: boolean): Json | undefined {
		const value = this.fields[name];
		if (isMissing(value)) return undefined;
		if (typeof value !== 'object' || Array.isArray(value)) return this.refuse(name, 'is no object with id and name');
		const party = new FieldReader(asObject(value), this.organizationId, `${this.prefix}${name}.`);
		const id = party.text('id', MAX_ID_LENGTH);
		const wire = withoutMissing({
			externalId: id && toExternalId(this.organizationId, id),
			name: party.text('name'),
			organizationNumber: withOrganizationNumber ? party.text('organizationNumber', MAX_ID_LENGTH) : undefined,
		});
		this.problems.push(...party.problems);
		return Object.keys(wire).length === 0 ? undefined : wire;
	}

	private refuse(name: string, why: string): undefined {
		this.problems.push(`${this.prefix}${name} ${quote(this.fields[name])} ${why}`);
		return undefined;
	}
}

function isMissing(value: unknown): boolean {
	return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function isDay(text: string): boolean {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
