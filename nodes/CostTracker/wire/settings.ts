import { minorToDecimal, parseAmountMinor } from '../../../domain/money';
import { ORGANIZATION_ID, organizationOf, toExternalId, toPlainId } from './externalId';
import { asObject, asText, type Json } from './json';

const DECIMAL_FIELDS = ['percent', 'rivalGuardPercent', 'amount', 'rivalGuardAmount'] as const;

/**
 * CostTracker's settings as an item: `filter` with plain ids in `projectIds` and `departmentIds`, `match` as Purchase Order
 * Match takes it. `organizationId` is the one of the projects and departments; null where none is chosen.
 */
export function fromSettings(wire: unknown): Json {
	const { filter, match, revision } = asObject(wire);
	const { projectExternalIds, departmentExternalIds, ...rest } = asObject(filter);
	const [projects, departments] = [asTexts(projectExternalIds), asTexts(departmentExternalIds)];
	return {
		organizationId: [...projects, ...departments].map(organizationOf).find((id) => id !== null) ?? null,
		filter: { ...rest, projectIds: projects.map(toPlainId), departmentIds: departments.map(toPlainId) },
		match,
		revision,
	};
}

/** A filter as `fromSettings` gives it, for CostTracker; plain ids need the organization that they belong to. */
export function toFilter(filter: Json, organizationId: string | undefined): Json | { problem: string } {
	const { projectIds, departmentIds, ...rest } = filter;
	const [projects, departments] = [asTexts(projectIds), asTexts(departmentIds)];
	if (projects.length + departments.length > 0 && (organizationId === undefined || !ORGANIZATION_ID.test(organizationId))) {
		return { problem: `Organization ID is ${organizationId === undefined ? 'empty' : `"${organizationId}"`}, and the filter names projects or departments` };
	}
	const scope = (id: string) => toExternalId(organizationId ?? '', id);
	return {
		startDate: null,
		endDate: null,
		accounts: '',
		supplierInvoicesOnly: true,
		...rest,
		projectExternalIds: projects.map(scope),
		departmentExternalIds: departments.map(scope),
	};
}

/** Match settings for CostTracker, where tolerances are decimal text. What is no number goes as it is, to be refused there. */
export function toMatchSettings(match: Json): Json {
	const criteria = Array.isArray(match.criteria) ? match.criteria.map(toCriterion) : match.criteria;
	return { ...match, criteria };
}

function toCriterion(criterion: unknown): Json {
	const fields = { ...asObject(criterion) };
	for (const name of DECIMAL_FIELDS) {
		const value = fields[name];
		const scaled = typeof value === 'number' ? parseAmountMinor(value, 4) : null;
		if (scaled !== null) fields[name] = minorToDecimal(scaled, 4).replace(/\.?0+$/, '');
	}
	return fields;
}

function asTexts(value: unknown): string[] {
	return (Array.isArray(value) ? value : []).map(asText).filter((text) => text !== null);
}
