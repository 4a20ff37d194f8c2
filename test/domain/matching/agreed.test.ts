import { matchPurchaseOrders } from '../../../domain/matching';
import type { MatchSettings } from '../../../domain/matching';
import type { PurchaseOrder } from '../../../domain/purchaseOrder';
import type { Transaction } from '../../../domain/transaction';
import { purchaseOrder } from '../../support/builders/purchaseOrder';
import { transaction } from '../../support/builders/transaction';
import { referenceMatch, type ReferenceOutcome } from '../../support/referenceMatcher';
import { inTermsOfReference } from './laws/agreesWithReference';

/**
 * Where the specification leaves room, and what engine and reference agreed on: the smallest example of each. Both must
 * say the same here.
 */
interface Agreement {
	transactions: Array<Partial<Transaction>>;
	purchaseOrders: Array<Partial<PurchaseOrder>>;
	settings: MatchSettings;
	outcomes: Array<Partial<ReferenceOutcome>>;
}

const onInvoice = { kind: 'purchaseOrderNumberOnInvoice' } as const;
const inDescription = { kind: 'purchaseOrderNumberInDescription' } as const;
const byProject = { kind: 'sameSupplierAndProject' } as const;
const within10 = { kind: 'sameSupplierAndValueAmount', amount: 10 } as const;

const AGREED: Record<string, Agreement> = {
	'a proposal lasts for its pass only, so that feeding back matches nothing new': {
		// Pass 1 proposes p1 for a, then matches b to it. Read back, p1 has a match, so a would be matched by project: the
		// second pass does that at once.
		transactions: [{ id: 'a', amount: 95 }, { id: 'b', voucherId: 'v2', amount: 30 }],
		purchaseOrders: [{}],
		settings: { criteria: [{ ...within10, action: 'propose' }, byProject] },
		outcomes: [
			{ status: 'autoMatched', criterionPosition: 2, purchaseOrderId: 'p1', warnings: ['byElimination', 'overInvoiced'] },
			{ status: 'autoMatched', criterionPosition: 2, purchaseOrderId: 'p1', warnings: ['overInvoiced'] },
		],
	},
	'a proposal hides its order from a weaker criterion of the same pass': {
		transactions: [{ id: 'a', purchaseOrderNumber: '2021-0001' }, { id: 'b', voucherId: 'v2', project: null }],
		purchaseOrders: [{}],
		settings: { criteria: [{ ...onInvoice, action: 'propose' }, within10] },
		outcomes: [{ reason: 'proposed' }, { status: 'unmatched', reason: 'noOpenPurchaseOrder' }],
	},
	'after a tie a later number criterion is held to the tied orders': {
		transactions: [
			{ id: 'a', purchaseOrderNumber: '1001, 1002', description: 'PO 1002' },
			{ id: 'b', voucherId: 'v2', purchaseOrderNumber: '1001, 1002', description: 'PO 1003' },
		],
		purchaseOrders: [{ id: 'p1', number: '1001' }, { id: 'p2', number: '1002' }, { id: 'p3', number: '1003' }],
		settings: { criteria: [onInvoice, inDescription] },
		outcomes: [
			{ status: 'autoMatched', criterionPosition: 2, purchaseOrderId: 'p2', warnings: ['alsoNamesOpen'] },
			{ status: 'needsReview', reason: 'severalPurchaseOrders', candidateIds: ['p1', 'p2'] },
		],
	},
	'the two texts name different orders: the first criterion decides and says so': {
		transactions: [{ purchaseOrderNumber: '1001', description: 'PO 1002' }],
		purchaseOrders: [{ id: 'p1', number: '1001' }, { id: 'p2', number: '1002' }],
		settings: { criteria: [onInvoice, inDescription] },
		outcomes: [{ purchaseOrderId: 'p1', warnings: ['alsoNamesOpen'] }],
	},
	'a named order wins over weaker criteria even when no number criterion is enabled': {
		transactions: [{ description: '2021-0002' }],
		purchaseOrders: [{ id: 'p1' }, { id: 'p2', number: '2021-0002', supplier: { externalId: '502' } }],
		settings: { criteria: [byProject, within10] },
		outcomes: [{ status: 'needsReview', reason: 'contradictsNamedNumber', candidateIds: ['p2'] }],
	},
	'a line that names nothing takes the order of its invoice, one that does keeps its own': {
		transactions: [
			{ id: 'a', purchaseOrderNumber: '2021-0001' },
			{ id: 'b' },
			{ id: 'c', voucherId: 'v2', description: '2021-0001' },
			{ id: 'd', voucherId: 'v2', description: '2021-0002' },
			{ id: 'e', voucherId: 'v2' },
		],
		purchaseOrders: [{ id: 'p1', amount: null }, { id: 'p2', number: '2021-0002', amount: null }],
		settings: { criteria: [onInvoice, inDescription] },
		outcomes: [
			{ purchaseOrderId: 'p1', warnings: [] },
			{ purchaseOrderId: 'p1', criterionPosition: 1, warnings: ['namedByInvoice'] },
			{ purchaseOrderId: 'p1', criterionPosition: 2 },
			{ purchaseOrderId: 'p2', criterionPosition: 2 },
			{ status: 'unmatched', reason: 'numberUnknown' },
		],
	},
	'the excess is the total of real matches, on each that shares it; a proposal is not invoiced yet': {
		transactions: [
			{ id: 'a', purchaseOrderNumber: '2021-0001', amount: 80 },
			{ id: 'b', purchaseOrderNumber: '2021-0001', amount: 80, voucherId: 'v2' },
			{ id: 'c', description: '2021-0002', amount: 999, voucherId: 'v3' },
		],
		purchaseOrders: [{ id: 'p1' }, { id: 'p2', number: '2021-0002' }],
		settings: { criteria: [onInvoice, { ...inDescription, action: 'propose' }] },
		outcomes: [{ warnings: ['overInvoiced'] }, { warnings: ['overInvoiced'] }, { reason: 'proposed', warnings: [] }],
	},
	'an invoice of which a line is matched already takes no part by value': {
		transactions: [{ id: 'a', amount: 50, matchStatus: 'matched', purchaseOrderId: 'p2' }, { id: 'b', amount: 50 }],
		purchaseOrders: [{ id: 'p1' }, { id: 'p2', number: '2021-0002', amount: 500 }],
		settings: { criteria: [within10] },
		outcomes: [
			{ status: 'skipped', reason: 'alreadyMatched' },
			{ status: 'needsReview', reason: 'invoicePartlyMatched', candidateIds: ['p2'] },
		],
	},
	'a look-alike holds later criteria to itself; the supplier alone makes no bare look-alike': {
		transactions: [
			{ id: 'a', description: 'EVENT-0005' },
			{ id: 'b', voucherId: 'v2', supplier: { id: '502' }, description: '5 lifter' },
		],
		purchaseOrders: [
			{ id: 'p1', project: null },
			{ id: 'p5', number: 'EVENT-00005', amount: 900 },
			{ id: 'p6', number: '0005', supplier: { externalId: '502' } },
		],
		settings: { criteria: [inDescription, within10] },
		outcomes: [
			{ status: 'needsReview', reason: 'lookAlike', candidateIds: ['p5'] },
			{ status: 'autoMatched', purchaseOrderId: 'p6', criterionPosition: 2 },
		],
	},
	'orders that share an id and differ are no candidates; what names them goes to review': {
		transactions: [{ id: 'a', description: '2021-0001' }, { id: 'b', voucherId: 'v2', description: null }],
		purchaseOrders: [{ id: 'p1' }, { id: 'p1', amount: 200 }],
		settings: { criteria: [inDescription, byProject] },
		outcomes: [
			{ status: 'needsReview', reason: 'duplicatePurchaseOrder', candidateIds: ['p1'] },
			{ status: 'unmatched', reason: 'noOpenPurchaseOrder' },
		],
	},
	'a named order that is replaced is followed to what replaced it': {
		transactions: [{ description: '2021-0001' }],
		purchaseOrders: [{ id: 'p1' }, { id: 'p2', number: '2021-0001_Rev1', revisionOf: 'p1' }],
		settings: { criteria: [inDescription] },
		outcomes: [{ purchaseOrderId: 'p2', warnings: [] }],
	},
	'an invoice and its reversal take no part; when one is matched the other goes to review': {
		transactions: [
			{ id: 'a', invoiceNumber: 'F1', matchStatus: 'matched', purchaseOrderId: 'p1' },
			{ id: 'b', invoiceNumber: 'F1', voucherId: 'v2', amount: -100, description: null },
			{ id: 'c', invoiceNumber: 'F2', voucherId: 'v3', supplier: { id: '502' } },
			{ id: 'd', invoiceNumber: 'F2', voucherId: 'v4', supplier: { id: '502' }, amount: -100 },
		],
		purchaseOrders: [{ invoicedAmount: 100 }, { id: 'p2', number: '2021-0002', supplier: { externalId: '502' } }],
		settings: { criteria: [within10] },
		outcomes: [
			{ status: 'skipped' },
			{ status: 'needsReview', reason: 'reversed', candidateIds: ['p1'] },
			{ status: 'unmatched', reason: 'reversed' },
			{ status: 'unmatched', reason: 'reversed' },
		],
	},
	'lines with one id are duplicates unless their organisations differ': {
		transactions: [
			{ id: 'a', organizationId: '1' },
			{ id: 'a', organizationId: '2', voucherId: 'v2' },
			{ id: 'b', organizationId: '1', voucherId: 'v3' },
			{ id: 'b', organizationId: null, voucherId: 'v4' },
		],
		purchaseOrders: [],
		settings: { criteria: [within10] },
		outcomes: [{ status: 'unmatched' }, { status: 'unmatched' }, { status: 'invalid', reason: 'duplicateId' }, { status: 'invalid' }],
	},
};

const MATCHERS: Array<[string, (given: Parameters<typeof referenceMatch>[0]) => ReferenceOutcome[]]> = [
	['the engine', (given) => matchPurchaseOrders(given).outcomes.map(inTermsOfReference)],
	['the reference', referenceMatch],
];

describe.each(Object.entries(AGREED))('%s', (_, { transactions, purchaseOrders, settings, outcomes }) => {
	it.each(MATCHERS)('says %s', (__, matcher) => {
		const given = { transactions: transactions.map(transaction), purchaseOrders: purchaseOrders.map(purchaseOrder), settings };
		expect(matcher(given)).toMatchObject(outcomes);
	});
});
