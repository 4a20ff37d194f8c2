import { toExternalId } from './externalId';
import { asObject, asText, type Json, quote } from './json';
import type { ItemKey, Mapped } from './mapped';

/** Outcomes that a person decides on, or that say why nothing matched. */
const CANDIDATE_STATUSES: readonly unknown[] = ['needsReview', 'invalid', 'unmatched'];

/** The outcome's fields, in the contract's order; others are the engine's own business. */
const OUTCOME_FIELDS = [
	'status',
	'criterion',
	'criterionPosition',
	'purchaseOrder',
	'reason',
	'explanation',
	'candidates',
	'warnings',
	'trail',
	'evidence',
] as const;

/** A Matched item of Purchase Order Match, as a match to record. */
export function toMatch(item: Json, key: ItemKey): Mapped {
	const outcome = asObject(item.match);
	const purchaseOrderId = asText(asObject(outcome.purchaseOrder).id);
	if (outcome.status !== 'autoMatched') return wrongStatus(item, '"autoMatched"', 'Matched');
	if (purchaseOrderId === null) return { ok: false, problems: ['match.purchaseOrder.id is missing'] };
	return {
		ok: true,
		wire: { externalId: toExternalId(key.organizationId, key.id), purchaseOrderId, outcome: toOutcome(outcome), ...toExpected(item) },
	};
}

/** A Needs Review or Unmatched item of Purchase Order Match, as candidates to record. */
export function toCandidates(item: Json, key: ItemKey): Mapped {
	const outcome = asObject(item.match);
	if (!CANDIDATE_STATUSES.includes(outcome.status)) {
		return wrongStatus(item, '"needsReview", "invalid" or "unmatched"', 'Needs Review or Unmatched');
	}
	return {
		ok: true,
		wire: { externalId: toExternalId(key.organizationId, key.id), outcome: toOutcome(outcome), ...toExpected(item) },
	};
}

function wrongStatus(item: Json, wanted: string, output: string): Mapped {
	return {
		ok: false,
		problems: [
			`match.status is ${quote(asObject(item.match).status)}, not ${wanted}: connect the output ${output} of Purchase Order Match`,
		],
	};
}

function toOutcome(outcome: Json): Json {
	return Object.fromEntries(OUTCOME_FIELDS.map((field) => [field, outcome[field] ?? emptyValue(field)]));
}

function emptyValue(field: (typeof OUTCOME_FIELDS)[number]): unknown {
	return field === 'candidates' || field === 'warnings' || field === 'trail' ? [] : null;
}

/**
 * What the decision was made on, for items read from CostTracker (they carry its `revision`): when a person or another
 * run has changed the transaction since, CostTracker answers `conflict` instead of overwriting.
 */
function toExpected(item: Json): { expected?: Json } {
	const { revision, matchStatus, purchaseOrderId } = item;
	if (typeof revision !== 'number') return {};
	return { expected: { revision, matchStatus, purchaseOrderId: asText(purchaseOrderId) } };
}
