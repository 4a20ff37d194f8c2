/** What is wrong in the settings. `position` is the criterion's, from 1; null for general settings. */
export interface SettingsError {
	position: number | null;
	field: string | null;
	message: string;
}

/** Takes the fields of one object of settings, collecting what is wrong instead of throwing. */
export class FieldReader {
	private readonly taken = new Set<string>();

	private constructor(
		private readonly fields: Record<string, unknown>,
		private readonly position: number | null,
		private readonly errors: SettingsError[],
	) {}

	/** A reader, or undefined (and an error) when the value is no object. */
	static of(value: unknown, position: number | null, errors: SettingsError[]): FieldReader | undefined {
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
			return new FieldReader(value as Record<string, unknown>, position, errors);
		}
		const what = position === null ? 'The settings are' : 'The criterion is';
		const example = position === null ? '{ "criteria": [ … ] }' : '{ "kind": "purchaseOrderNumberOnInvoice" }';
		errors.push({ position, field: null, message: `${what} ${quote(value)}. Give an object, e.g. ${example}.` });
		return undefined;
	}

	/** The field's own value; what every object inherits (`toString`, …) is no setting. */
	take(field: string): unknown {
		this.taken.add(field);
		return Object.hasOwn(this.fields, field) ? this.fields[field] : undefined;
	}

	/** One of the choices; absent or null is the first. */
	choice<Choice extends string>(field: string, choices: readonly [Choice, ...Choice[]]): Choice {
		const value = this.take(field);
		if (value === undefined || value === null) return choices[0];
		const found = choices.find((choice) => choice === value);
		if (found === undefined) this.refuse(field, value, `Give one of ${choices.join(', ')}.`);
		return found ?? choices[0];
	}

	/** True or false; absent or null is the default. */
	flag(field: string, byDefault: boolean): boolean {
		const value = this.take(field);
		if (value === undefined || value === null) return byDefault;
		if (typeof value !== 'boolean') this.refuse(field, value, 'Give true or false.');
		return value === true;
	}

	refuse(field: string, value: unknown, advice: string): void {
		this.errors.push({ position: this.position, field, message: `${capitalise(field)} is ${quote(value)}. ${advice}` });
	}

	/** Reports every field that nobody took. */
	refuseOthers(): void {
		for (const field of Object.keys(this.fields)) {
			if (this.taken.has(field)) continue;
			const message = `There is no setting "${field}" here. Known are ${[...this.taken].join(', ')}.`;
			this.errors.push({ position: this.position, field, message });
		}
	}
}

function quote(value: unknown): string {
	if (value === undefined || value === null || value === '') return 'missing';
	return JSON.stringify(value) ?? String(value);
}

/** `rivalGuardPercent` is `Rival guard percent`. */
function capitalise(field: string): string {
	const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
	return words.charAt(0).toUpperCase() + words.slice(1);
}
