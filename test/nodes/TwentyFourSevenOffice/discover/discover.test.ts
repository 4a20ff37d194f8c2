import { discover } from '../../../../nodes/TwentyFourSevenOffice/discover/discover';
import { toCommentPattern, type CommentPattern } from '../../../../nodes/TwentyFourSevenOffice/resources/transaction/commentPattern';
import type { Voucher } from '../../../../nodes/TwentyFourSevenOffice/wire/voucher';
import { standardAccounts, voucherOf, type LineInWords } from '../support/ledger';

/** An invoice of 1000 kroner with 25 % VAT on a line of its own. */
const invoice = (cost: Partial<LineInWords> = {}, payables: Partial<LineInWords> = {}): Voucher =>
	voucherOf(
		{ account: 4500, amount: 1000, tax: { id: 1, rate: 25 }, ...cost },
		{ account: 2710, amount: 250 },
		{ account: 2400, amount: -1250, party: 20001, invoice: '55012', kid: '900007630215', ...payables },
	);

const look = (vouchers: Voucher[], known: string[] = []) => discover(vouchers, standardAccounts, known);
const about = (vouchers: Voucher[], topic: string, known?: string[]) => look(vouchers, known).filter((finding) => finding.about === topic);
const best = (vouchers: Voucher[], known?: string[]) => about(vouchers, 'Purchase order number', known)[0]!;

describe('Where is the purchase order number?', () => {
	test('in a dimension of its own: the setting names it', () => {
		const vouchers = [
			invoice({ other: { Bestillingsnr: '2021-0001' } }),
			invoice({ other: { Bestillingsnr: 'PO 2021-0002' } }),
			invoice({ other: { Bestillingsnr: 'uten' } }),
			invoice(),
		];
		expect(best(vouchers, ['2021-0001', '2021-0002'])).toMatchObject({
			place: 'dimension "Bestillingsnr", its value', found: 3, of: 4, share: 0.75, namingKnown: 2, lookingAlike: 0, recommended: true,
			examples: ['2021-0001', 'PO 2021-0002', 'uten'],
			setting: { kind: 'dimensionValue', dimension: 'Bestillingsnr' },
			advice: 'Use it: 2 of 3 (67 %) of its texts name a known purchase order number; add under "Purchase Order Number From" a place with Kind "Dimension Value" and Dimension "Bestillingsnr".',
		});
	});

	test('without known numbers, what is composed like one is found too, and a date is not', () => {
		expect(best([invoice({ other: { Referanse: '2021-0001' } }), invoice({ other: { Referanse: '2021-0002' } })])).toMatchObject({
			place: 'dimension "Referanse", its value', namingKnown: null, lookingAlike: 2, recommended: true,
		});
		expect(best([invoice({ other: { Leveringsdato: '2021-03-01' } })])).toMatchObject({ place: 'all places', recommended: false, setting: null });
	});

	test('on the payables line only, it counts for its cost lines', () => {
		const vouchers = [invoice({}, { kid: '2021-0001' }), invoice({}, { kid: '900007630215' })];
		expect(best(vouchers, ['2021-0001'])).toMatchObject({ place: 'remittance reference (KID)', found: 2, namingKnown: 1, recommended: true, setting: { kind: 'remittanceReference' } });
	});

	test('in the comment: the criterion reads it as it is, and the pattern that is offered finds it', () => {
		const vouchers = [invoice({ comment: 'Leie av lift PO 2021-0001' }), invoice({ comment: 'Catering' }), invoice({ comment: 'Lys, 2021-0002' })];
		const found = about(vouchers, 'Purchase order number', ['2021-0001']).find(({ place }) => place === 'comment')!;
		expect(found).toMatchObject({ namingKnown: 1, lookingAlike: 1, recommended: false });
		expect(found.advice).toMatch(/^Nothing to set: 1 of 3 .*"PO Number in Description" reads comments as they are/);
		expect((toCommentPattern(found.setting!.pattern!) as CommentPattern).exec('Leie av lift PO 2021-0001')?.[1]).toBe('2021-0001');
	});

	test.each([
		['2021-0001', 'Leie, 2021-0001 uke 9', '2021-0001'],
		['Vinterlys - 0001', 'Leie Vinterlys - 0001', 'Vinterlys - 0001'],
		['48001-0001', 'PO:48001-0001.', '48001-0001'],
		['A/B-1/C-2/D-3/E-4/F', 'PO A/B-1/C-2/D-3/E-4/F', 'A'],
		['0601', 'PO 0601', '0601'],
	])('the pattern offered for numbers like %s is one that the node takes, and it reads %s', (number, comment, expected) => {
		const found = about([invoice({ comment })], 'Purchase order number', [number]).find(({ place }) => place === 'comment')!;
		expect((toCommentPattern(found.setting!.pattern!) as CommentPattern).exec(comment)?.[1]).toBe(expected);
	});

	test('in the invoice number, as some suppliers print it: a field by path', () => {
		expect(best([invoice({}, { invoice: '2021-0001' })], ['2021-0001'])).toMatchObject({ place: 'field invoice.number', setting: { kind: 'field', path: 'invoice.number' } });
	});

	test("in SOAP's supplier order slip", () => {
		const voucher = invoice();
		voucher.lines[0]!.dimensions.push({ typeId: null, typeName: 'SupplierOrderSlip', value: '2021-0001', name: null });
		expect(best([voucher], ['2021-0001'])).toMatchObject({ place: 'supplier order slip', setting: { kind: 'supplierOrderSlip' } });
	});

	test('a place that names a few is worth a look, below one that names most', () => {
		const vouchers = [
			invoice({ other: { Bestillingsnr: '2021-0001', Sesong: 'vår' } }),
			invoice({ other: { Bestillingsnr: '2021-0002', Sesong: 'høst' } }),
			invoice({ other: { Bestillingsnr: '2021-0003', Sesong: '2021-0003' } }),
		];
		const places = about(vouchers, 'Purchase order number', ['2021-0001', '2021-0002', '2021-0003']);
		expect(places.slice(0, 2).map(({ place, recommended }) => [place, recommended])).toEqual([['dimension "Bestillingsnr", its value', true], ['dimension "Sesong", its value', false]]);
		expect(places[1]!.advice).toMatch(/^Look at the examples: 1 of 3/);
	});

	test('one text of a hundred is chance', () => {
		const vouchers = Array.from({ length: 100 }, (_, index) => invoice({ comment: index === 0 ? 'PO 2021-0001' : 'Catering' }));
		const comment = about(vouchers, 'Purchase order number', ['2021-0001']).find(({ place }) => place === 'comment')!;
		expect(comment).toMatchObject({ namingKnown: 1, setting: null, advice: 'Nothing to set: only 1 of 100 (1 %) of its texts name a known purchase order number, which may be chance.' });
	});

	test('nowhere: it says so, and what to do', () => {
		expect(best([invoice({ comment: 'Catering', project: '13' })], ['2021-0001'])).toMatchObject({ place: 'all places', recommended: false, advice: expect.stringMatching(/^None of the 1 cost lines/) });
	});

	test('payments and payroll tell nothing', () => {
		const payment = voucherOf({ account: 2400, amount: 1250, party: 20001, comment: '2021-0001' }, { account: 1920, amount: -1260 }, { account: 7770, amount: 10, comment: '2021-0001' });
		expect(best([payment], ['2021-0001'])).toMatchObject({ place: 'all places', of: 0 });
	});
});

describe('Do cost amounts contain VAT?', () => {
	const vat = (...vouchers: Voucher[]) => about(vouchers, 'VAT')[0]!;
	const gross = () => voucherOf({ account: 4500, amount: 1250, tax: { id: 1, rate: 25 } }, { account: 2400, amount: -1250, party: 20001 });
	const exempt = () => voucherOf({ account: 4500, amount: 900 }, { account: 2400, amount: -900, party: 20001 });

	test('no, where VAT has lines of its own', () => {
		expect(vat(invoice(), exempt())).toMatchObject({ found: 1, of: 2, examples: ['voucher 1001'], advice: expect.stringMatching(/^Cost amounts are without VAT: 1 of 2 \(50 %\).*\(1 carry none\).*"Excluding VAT"/) });
	});
	test('yes, where lines name a rate and make up the whole debt', () => {
		expect(vat(gross(), gross()).advice).toMatch(/^Cost amounts contain VAT: 2 of 2 .*"Including VAT"/);
	});
	test('both: a person has to look', () => expect(vat(invoice(), gross()).advice).toMatch(/^Look at both kinds: 1 invoices have VAT on lines of its own, 1 /));
	test('no VAT at all, or vouchers that do not balance: it can not be told', () => {
		expect(vat(exempt()).advice).toMatch(/^Can't be told: none of the 1 invoices carries VAT/);
		expect(vat(voucherOf({ account: 4500, amount: 1000 }, { account: 2400, amount: -1250, party: 20001 })).advice).toMatch(/^Can't be told: 1 of 1 \(100 %\) invoices do not balance/);
	});
});

describe('Do cost lines carry a supplier?', () => {
	const supplier = (...vouchers: Voucher[]) => about(vouchers, 'Supplier')[0]!;

	test('some do', () => {
		expect(supplier(invoice({ party: 20001 }), invoice())).toMatchObject({ found: 1, of: 2, advice: expect.stringMatching(/^1 of 2 \(50 %\) cost lines name their supplier themselves; the others get it from the payables line.*nothing to set\.$/) });
	});
	test('a customer on the line that is not owed is none', () => expect(supplier(invoice({ party: 777 }))).toMatchObject({ found: 0 }));
	test('all do', () => expect(supplier(invoice({ party: 20001 })).advice).toMatch(/^Every cost line/));
	test('a voucher of several suppliers leaves some without', () => {
		const two = voucherOf({ account: 4500, amount: 300 }, { account: 2400, amount: -100, party: 1 }, { account: 2400, amount: -200, party: 2 });
		expect(supplier(two).advice).toMatch(/1 of 1 \(100 %\) are in vouchers of several suppliers/);
	});
	test('no invoice in the sample', () => expect(supplier().advice).toMatch(/^Can't be told/));
});
