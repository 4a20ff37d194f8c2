import { toExternalId } from './externalId';
import { asObject, asText, type Json, quote, withoutMissing } from './json';
import type { ItemKey, Mapped } from './mapped';

/** Outcomes that a person decides on, or that say why nothing matched. */
const CANDIDATE_STATUSES: readonly unknown[] = ['needsReview', 'invalid', 'unmatched'];

/** The contract's longest list of candidates. */
export const MAX_CANDIDATES = 200;

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

/** The outcome with the contract's fields and no others, so that the engine may grow some of its own. */
function toOutcome(outcome: Json): Json {
	const candidates = asList(outcome.candidates);
	const { purchaseOrder, evidence } = outcome;
	return {
		...pick(outcome, ['status', 'criterion', 'criterionPosition', 'reason', 'explanation']),
		purchaseOrder: asText(asObject(purchaseOrder).id) === null ? null : pick(purchaseOrder, ['id', 'number', 'url']),
		candidates: candidates.slice(0, MAX_CANDIDATES).map((candidate) => ({
			...pick(candidate, ['id', 'number', 'reason']),
			...withoutMissing(pick(candidate, ['difference', 'differencePercent'])),
		})),
		warnings: asList(outcome.warnings).map((warning) => pick(warning, ['code', 'message'])),
		trail: asList(outcome.trail).map((entry) => pick(entry, ['criterion', 'result', 'reason', 'candidateCount'])),
		// What is cut off is said where the record keeps it.
		evidence: candidates.length > MAX_CANDIDATES ? { ...asObject(evidence), candidateCount: candidates.length } : (evidence ?? null),
	};
}

/** These fields of a value; null where it lacks one. */
function pick(value: unknown, names: readonly string[]): Json {
	const fields = asObject(value);
	return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
}

function asList(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
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
