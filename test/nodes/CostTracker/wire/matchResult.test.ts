import { toCandidates, toMatch } from '../../../../nodes/CostTracker/wire/matchResult';
import { outcome } from '../support/sandbox';

const key = { id: '17', organizationId: '9' };

test('a match names transaction, order and the whole outcome', () => {
	const match = outcome('autoMatched');
	expect(toMatch({ match }, key)).toEqual({
		ok: true,
		wire: { externalId: '24sevenoffice:9:17', purchaseOrderId: 'po-1', outcome: match },
	});
});

test('an item read from CostTracker says what the decision was made on', () => {
	const item = { match: outcome('autoMatched'), revision: 3, matchStatus: 'unmatched', purchaseOrderId: null };
	expect(toMatch(item, key)).toMatchObject({ wire: { expected: { revision: 3, matchStatus: 'unmatched', purchaseOrderId: null } } });
	expect(toCandidates({ ...item, match: outcome('needsReview') }, key)).toMatchObject({ wire: { expected: { revision: 3 } } });
});

test.each(['needsReview', 'invalid', 'unmatched'])('candidates are recorded for %s', (status) => {
	expect(toCandidates({ match: outcome(status) }, key)).toEqual({
		ok: true,
		wire: { externalId: '24sevenoffice:9:17', outcome: outcome(status) },
	});
});

test('an outcome of the wrong output, or none, is a mistake in the workflow', () => {
	expect(toMatch({ match: outcome('unmatched') }, key)).toEqual({
		ok: false,
		problems: ['match.status is "unmatched", not "autoMatched": connect the output Matched of Purchase Order Match'],
	});
	expect(toMatch({}, key)).toEqual({
		ok: false,
		problems: ['match.status is missing, not "autoMatched": connect the output Matched of Purchase Order Match'],
	});
	expect(toCandidates({ match: outcome('autoMatched') }, key)).toMatchObject({ ok: false });
	expect(toMatch({ match: outcome('autoMatched', { purchaseOrder: null }) }, key)).toEqual({
		ok: false,
		problems: ['match.purchaseOrder.id is missing'],
	});
});

test("the engine's other fields stay here, and what it left out is empty", () => {
	const candidate = { id: 'po-1', number: '2021-0001', reason: 'fits', difference: '1.00', differencePercent: null, rank: 1 };
	const match = { ...outcome('unmatched'), candidates: [candidate], warnings: undefined, trail: undefined, evidence: undefined, internal: 1 };
	expect(toCandidates({ match }, key)).toEqual({
		ok: true,
		wire: {
			externalId: '24sevenoffice:9:17',
			outcome: {
				...outcome('unmatched'),
				candidates: [{ id: 'po-1', number: '2021-0001', reason: 'fits', difference: '1.00' }],
				evidence: null,
			},
		},
	});
});

test('a list of candidates that is too long is cut, and the record says how long it was', () => {
	const candidates = Array.from({ length: 300 }, (_, index) => ({ id: `po-${index}`, number: null, reason: 'fits' }));
	expect(toCandidates({ match: outcome('needsReview', { candidates }) }, key)).toMatchObject({
		wire: { outcome: { candidates: candidates.slice(0, 200), evidence: { engine: 'test', candidateCount: 300 } } },
	});
});
