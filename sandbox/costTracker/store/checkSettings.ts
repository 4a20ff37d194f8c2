import { ApiError } from '../apiError';
import { canonicalDecimal, isDecimal, parseDecimal } from '../decimal';
import { organizationOf } from '../externalId';
import type { Criterion, CriterionKind, SettingsContent } from './settings';

/** Which parameters belong to which criterion. */
const parameters: Record<CriterionKind, string[]> = {
	purchaseOrderNumberOnInvoice: ['requireSameSupplier'],
	purchaseOrderNumberInDescription: ['requireSameSupplier'],
	sameSupplierAndProject: ['uniqueTransaction'],
	sameSupplierAndValuePercent: ['percent', 'rivalGuardPercent'],
	sameSupplierAndValueAmount: ['amount', 'rivalGuardAmount'],
};

/** Throws ApiError 422 `invalidSettings` that names the position and the field. */
export function checkSettings({ filter, match }: SettingsContent): void {
	checkDay('start date', filter.startDate);
	checkDay('end date', filter.endDate);
	if (filter.startDate !== null && filter.endDate !== null && filter.endDate <= filter.startDate) {
		refuse(`Filter: the end date ${filter.endDate} leaves no day after the start date ${filter.startDate}.`);
	}
	checkAccounts(filter.accounts);
	const strangeId = [...filter.projectExternalIds, ...filter.departmentExternalIds].find((id) => organizationOf(id) === '');
	if (strangeId !== undefined) refuse(`Filter: "${strangeId}" is no external id of a project or department.`);
	if (match.criteria.length === 0) refuse('Criteria: none is enabled, so nothing could ever match. Add one.');
	match.criteria.forEach((criterion, i) => checkCriterion(criterion, `Criterion ${i + 1} (${criterion.kind})`));
	const seen = new Map<string, number>();
	match.criteria.forEach((criterion, i) => {
		const same = comparable(criterion);
		const earlier = seen.get(same);
		if (earlier !== undefined) refuse(`Criterion ${i + 1} (${criterion.kind}) is the same as criterion ${earlier + 1}. Remove one.`);
		seen.set(same, i);
	});
}

function checkCriterion(criterion: Criterion, name: string): void {
	const allowed = ['kind', 'action', ...parameters[criterion.kind]];
	const stray = Object.keys(criterion).find((field) => !allowed.includes(field));
	if (stray) refuse(`${name}: ${stray} does not belong to it. It has: ${allowed.slice(1).join(', ')}.`);
	if (criterion.kind === 'sameSupplierAndValuePercent') checkTolerance(name, 'percent', criterion.percent, criterion.rivalGuardPercent, 100);
	if (criterion.kind === 'sameSupplierAndValueAmount') checkTolerance(name, 'amount', criterion.amount, criterion.rivalGuardAmount, Infinity);
}

function checkTolerance(name: string, field: string, value: string | undefined, guard: string | null | undefined, maximum: number): void {
	if (value === undefined) return refuse(`${name}: ${field} is missing. Give 0 for "equal".`);
	const strange = [value, guard].find((text) => text && !isDecimal(text));
	if (strange) refuse(`${name}: "${strange}" is no number. Write e.g. 10 or 2.5.`);
	const units = parseDecimal(value);
	if (units < 0) refuse(`${name}: ${field} is ${value}; a tolerance can't be negative.`);
	if (units > parseDecimal('1') * maximum) refuse(`${name}: ${field} is ${value}; at most ${maximum}.`);
	if (!guard) return;
	if (parseDecimal(guard) < units) refuse(`${name}: the rival guard ${guard} is narrower than ${field} ${value}. Make it wider, or leave it out.`);
	if (parseDecimal(guard) > parseDecimal('1') * maximum) refuse(`${name}: the rival guard is ${guard}; at most ${maximum}.`);
}

/** Equal for criteria that mean the same: a default may be said or left out. */
function comparable(criterion: Criterion): string {
	const { kind, action = 'match', requireSameSupplier = false, uniqueTransaction = false } = criterion;
	const tolerances = [criterion.percent, criterion.rivalGuardPercent, criterion.amount, criterion.rivalGuardAmount].map(canonicalDecimal);
	return JSON.stringify([kind, action, requireSameSupplier, uniqueTransaction, ...tolerances]);
}

function checkDay(name: string, day: string | null): void {
	if (day === null) return;
	const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
	if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) {
		refuse(`Filter: the ${name} "${day}" is no day. Write e.g. 2026-01-31.`);
	}
}

/** Intervals and single accounts, `4000-4999, 5010`; spaces and line breaks are fine. */
function checkAccounts(text: string): void {
	if (text.trim() === '') return;
	const parts = text
		.split(/[,;\r\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
	if (parts.length === 0) refuse(`G/L accounts: "${text.trim()}" holds no account. Write e.g. 4000-4999, 5010, or leave it empty.`);
	parts.forEach((part, i) => {
		const [, from, to] = /^(\d{1,9})(?:\s*[-\u2010-\u2015\u2212]\s*(\d{1,9}))?$/.exec(part) ?? [];
		if (from === undefined) {
			refuse(`G/L accounts: part ${i + 1}, "${part}", is no account and no interval. Write e.g. 4000-4999, 5010.`);
		}
		if (to !== undefined && Number(to) < Number(from)) {
			refuse(`G/L accounts: part ${i + 1}, "${part}", is reversed. Write ${to}-${from}.`);
		}
	});
}

function refuse(message: string): never {
	throw new ApiError(422, 'invalidSettings', message);
}
