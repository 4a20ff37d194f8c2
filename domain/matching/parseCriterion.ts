import { minorToDecimal, parseAmountMinor } from '../money';
import type { CompleteCriterion, CriterionId } from './settings';
import { FieldReader, type SettingsError } from './settingsFields';

/** Tolerances are read in ten-thousandths: of a percent, or of a major unit. */
export const TOLERANCE_DECIMALS = 4;

const KINDS: readonly CriterionId[] = [
	'purchaseOrderNumberOnInvoice',
	'purchaseOrderNumberInDescription',
	'sameSupplierAndProject',
	'sameSupplierAndValuePercent',
	'sameSupplierAndValueAmount',
];

/** One criterion with its defaults filled in, or null when its kind is unknown. Errors name `position` and the field. */
export function parseCriterion(value: unknown, position: number, errors: SettingsError[]): CompleteCriterion | null {
	const reader = FieldReader.of(value, position, errors);
	if (!reader) return null;
	const given = reader.take('kind');
	const kind = KINDS.find((known) => known === given);
	if (!kind) {
		reader.refuse('kind', given, `Give one of ${KINDS.join(', ')}.`);
		return null;
	}
	const action = reader.choice('action', ['match', 'propose']);
	const criterion = withParameters(kind, action, reader);
	reader.refuseOthers();
	return criterion;
}

function withParameters(kind: CriterionId, action: 'match' | 'propose', reader: FieldReader): CompleteCriterion {
	switch (kind) {
		case 'purchaseOrderNumberOnInvoice':
		case 'purchaseOrderNumberInDescription':
			return { kind, action, requireSameSupplier: reader.flag('requireSameSupplier', false) };
		case 'sameSupplierAndProject':
			return { kind, action, uniqueTransaction: reader.flag('uniqueTransaction', false) };
		case 'sameSupplierAndValuePercent': {
			const percent = tolerance(reader, 'percent', 100) ?? '0';
			return { kind, action, percent, rivalGuardPercent: guard(reader, 'rivalGuardPercent', percent, 100) };
		}
		case 'sameSupplierAndValueAmount': {
			const amount = tolerance(reader, 'amount', Infinity) ?? '0';
			return { kind, action, amount, rivalGuardAmount: guard(reader, 'rivalGuardAmount', amount, Infinity) };
		}
	}
}

/** A tolerance as plain decimal text, null when refused. Blank is refused: it must never come to mean "anything". */
function tolerance(reader: FieldReader, field: string, highest: number): string | null {
	const value = reader.take(field);
	const scaled = typeof value === 'number' || typeof value === 'string' ? parseAmountMinor(value, TOLERANCE_DECIMALS) : null;
	if (scaled === null || scaled < 0 || scaled > highest * 10 ** TOLERANCE_DECIMALS) {
		const range = highest === Infinity ? 'of 0 or more' : `from 0 to ${highest}`;
		reader.refuse(field, value, `Give a number ${range} with at most ${TOLERANCE_DECIMALS} decimals; 0 means equal.`);
		return null;
	}
	return String(Number(minorToDecimal(scaled, TOLERANCE_DECIMALS)));
}

function guard(reader: FieldReader, field: string, narrower: string, highest: number): string | null {
	const value = reader.take(field);
	if (value === undefined || value === null || value === '') return null;
	const wider = tolerance(reader, field, highest);
	if (wider !== null && Number(wider) < Number(narrower)) {
		reader.refuse(field, value, `Give more than the tolerance ${narrower}, or leave it out to turn the guard off.`);
	}
	return wider;
}
