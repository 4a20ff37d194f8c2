import { isLocalDate } from '../localDate';
import { parseCriterion } from './parseCriterion';
import { DEFAULT_OPEN_STATUSES, type CompleteCriterion, type CompleteSettings } from './settings';
import { FieldReader, type SettingsError } from './settingsFields';

export type ParsedSettings = { ok: true; settings: CompleteSettings } | { ok: false; errors: SettingsError[] };

/**
 * Reads settings of any origin and fills in the defaults. What is wrong is returned, all of it at once, each with the
 * criterion's position (1-based; null for general settings) and the field. A field that does not exist is an error too,
 * since a misspelt switch would be a silent one. Reading its own result again gives the same.
 */
export function parseSettings(value: unknown): ParsedSettings {
	const errors: SettingsError[] = [];
	const reader = FieldReader.of(value, null, errors);
	if (!reader) return { ok: false, errors };
	const settings: CompleteSettings = {
		criteria: parseCriteria(reader.take('criteria'), errors),
		valueFrom: reader.choice('valueFrom', ['invoice', 'transaction']),
		compareWith: reader.choice('compareWith', ['amount', 'remaining']),
		transactionAmounts: reader.choice('transactionAmounts', ['excludingVat', 'includingVat']),
		explicitNumberWins: reader.flag('explicitNumberWins', true),
		matchSuppliersByName: reader.flag('matchSuppliersByName', false),
		reevaluateAutoMatched: reader.flag('reevaluateAutoMatched', false),
		openStatuses: parseOpenStatuses(reader),
		lockedThrough: parseLockedThrough(reader),
	};
	reader.refuseOthers();
	return errors.length > 0 ? { ok: false, errors } : { ok: true, settings };
}

function parseCriteria(value: unknown, errors: SettingsError[]): CompleteCriterion[] {
	if (!Array.isArray(value) || value.length === 0) {
		const message = 'No criterion is enabled, so nothing could match. Add at least one criterion.';
		errors.push({ position: null, field: 'criteria', message });
		return [];
	}
	const criteria: CompleteCriterion[] = [];
	const positionOf = new Map<string, number>();
	value.forEach((entry: unknown, index) => {
		const position = index + 1;
		const criterion = parseCriterion(entry, position, errors);
		if (!criterion) return;
		const same = positionOf.get(JSON.stringify(criterion));
		if (same !== undefined) {
			const message = `It is identical to criterion ${same} and could never decide anything. Remove it or change its parameters.`;
			errors.push({ position, field: 'kind', message });
		}
		positionOf.set(JSON.stringify(criterion), position);
		criteria.push(criterion);
	});
	return criteria;
}

function parseOpenStatuses(reader: FieldReader): string[] {
	const value = reader.take('openStatuses');
	if (value === undefined || value === null) return [...DEFAULT_OPEN_STATUSES];
	const statuses = Array.isArray(value) ? value : [];
	if (statuses.length === 0 || !statuses.every((status) => typeof status === 'string' && status.trim() !== '')) {
		reader.refuse('openStatuses', value, 'Give a list of at least one status, e.g. ["approved", "sent"]; without one no order could match.');
		return [];
	}
	return statuses.map((status: string) => status.trim());
}

function parseLockedThrough(reader: FieldReader): string | null {
	const value = reader.take('lockedThrough');
	if (value === undefined || value === null || value === '') return null;
	if (typeof value === 'string' && isLocalDate(value.trim())) return value.trim();
	reader.refuse('lockedThrough', value, 'Give a day that exists as YYYY-MM-DD, e.g. 2024-12-31, or leave it out.');
	return null;
}
