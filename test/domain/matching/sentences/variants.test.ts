import { explain, explainWarning, type Outcome, type ReasonCode, type WarningCode } from '../../../../domain/matching';

type Facts = Outcome['evidence']['facts'];

const LINE = { amount: '60.00', currency: 'NOK' };
const ORDER = { number: '2021-0001', orderAmount: '100.00', orderCurrency: 'NOK' };
const PARTIES = { supplier: 'Lift AS', project: 'Vinterlys' };
const byProject = { kind: 'sameSupplierAndProject' };
const byAmount = { kind: 'sameSupplierAndValueAmount', tolerance: '2.5' };
const VALUES = { value: '95.00', orderValue: '100.00', currency: 'NOK', number: '2021-0001', difference: '-5.00' };

/** How else the sentences go: with more or less to tell. */
const REASONS: Array<[what: string, reason: ReasonCode, facts: Facts, en: string, nb: string]> = [
	[
		'a number in the description',
		'numberNamed',
		{ place: 'description', number: '2021-0001' },
		'The description names 2021-0001.',
		'Beskrivelsen nevner 2021-0001.',
	],
	[
		'an order without an amount',
		'numberNamed',
		{ place: 'field', ...LINE, number: '2021-0001', orderCurrency: 'NOK' },
		'The purchase order field names 2021-0001.',
		'Bestillingsnr.-feltet nevner 2021-0001.',
	],
	[
		'a transaction without an amount',
		'numberNamed',
		{ place: 'field', ...ORDER },
		'The purchase order field names 2021-0001.',
		'Bestillingsnr.-feltet nevner 2021-0001.',
	],
	[
		'an amount in another currency',
		'numberNamed',
		{ place: 'field', ...LINE, ...ORDER, currency: 'EUR' },
		'The purchase order field names 2021-0001. The transaction is 60.00 EUR, the purchase order 100.00 NOK.',
		'Bestillingsnr.-feltet nevner 2021-0001. Transaksjonen er på 60,00 EUR, innkjøpsordren på 100,00 NOK.',
	],
	[
		'amounts without currencies',
		'numberNamed',
		{ place: 'field', amount: '1060.00', number: '2021-0001', orderAmount: '1000.00', difference: '60.00' },
		'The purchase order field names 2021-0001. The transaction is 1,060.00, the purchase order 1,000.00: a difference of 60.00.',
		'Bestillingsnr.-feltet nevner 2021-0001. Transaksjonen er på 1\u00a0060,00, innkjøpsordren på 1\u00a0000,00: en differanse på 60,00.',
	],
	[
		'no percent',
		'withinTolerance',
		{ ...byAmount, ...VALUES },
		'The invoice is 95.00 NOK and purchase order 2021-0001 100.00 NOK, a difference of 5.00, within ± 2.5.',
		'Fakturaen er på 95,00 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 5,00, innenfor ± 2,5.',
	],
	[
		'percent with decimals',
		'withinTolerance',
		{ ...byAmount, ...VALUES, differencePercent: '5.26' },
		'The invoice is 95.00 NOK and purchase order 2021-0001 100.00 NOK, a difference of 5.00 (5.26 %), within ± 2.5.',
		'Fakturaen er på 95,00 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 5,00 (5,26 %), innenfor ± 2,5.',
	],
	[
		'proposed by project',
		'proposed',
		{ ...byProject, ...PARTIES, ...LINE, ...ORDER, difference: '-40.00' },
		'2021-0001 fits, but this criterion only proposes. The transaction is 60.00 NOK, the purchase order 100.00 NOK: a difference of 40.00.',
		'2021-0001 passer, men dette kriteriet gir bare forslag. Transaksjonen er på 60,00 NOK, innkjøpsordren på 100,00 NOK: en differanse på 40,00.',
	],
	[
		'proposed by number, without amounts',
		'proposed',
		{ place: 'field', kind: 'purchaseOrderNumberOnInvoice', number: '2021-0001' },
		'2021-0001 fits, but this criterion only proposes.',
		'2021-0001 passer, men dette kriteriet gir bare forslag.',
	],
	[
		'proposed by value',
		'proposed',
		{ ...byAmount, ...VALUES },
		'2021-0001 fits, but this criterion only proposes. The invoice is 95.00 NOK and purchase order 2021-0001 100.00 NOK, a difference of 5.00.',
		'2021-0001 passer, men dette kriteriet gir bare forslag. Fakturaen er på 95,00 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 5,00.',
	],
	[
		'several in the field',
		'severalPurchaseOrders',
		{ place: 'field', kind: 'purchaseOrderNumberOnInvoice', numbers: ['A-1', 'A-2'], count: 2 },
		'The purchase order field names 2 open purchase orders: A-1, A-2.',
		'Bestillingsnr.-feltet nevner 2 åpne innkjøpsordrer: A-1, A-2.',
	],
	[
		'several in the description, not all of them listed',
		'severalPurchaseOrders',
		{ place: 'description', kind: 'purchaseOrderNumberInDescription', numbers: ['A-1', 'A-2'], count: 5 },
		'The description names 5 open purchase orders: A-1, A-2 and 3 more.',
		'Beskrivelsen nevner 5 åpne innkjøpsordrer: A-1, A-2 og 3 til.',
	],
	[
		'several of a project',
		'severalPurchaseOrders',
		{ ...byProject, ...PARTIES, numbers: ['A-1', 'A-2'], count: 3 },
		'Lift AS has 3 open purchase orders on Vinterlys: A-1, A-2 and 1 more.',
		'Lift AS har 3 åpne innkjøpsordrer på Vinterlys: A-1, A-2 og 1 til.',
	],
	[
		'several by value',
		'severalPurchaseOrders',
		{ ...byAmount, ...VALUES, supplier: 'Lift AS', numbers: ['A-1', 'A-2'], count: 3 },
		'3 purchase orders of Lift AS are within ± 2.5 of the invoice\'s 95.00 NOK: A-1, A-2 and 1 more. The invoice is 95.00 NOK and purchase order 2021-0001 100.00 NOK, a difference of 5.00.',
		'3 innkjøpsordrer fra Lift AS er innenfor ± 2,5 av fakturaens 95,00 NOK: A-1, A-2 og 1 til. Fakturaen er på 95,00 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 5,00.',
	],
	[
		'a rival on a project, nameless',
		'rivalInvoices',
		{ ...byProject, ...PARTIES, ...LINE, ...ORDER, rivals: [], rivalTransactions: [] },
		'2021-0001 is the only open purchase order of Lift AS on Vinterlys, but another invoice has it as a candidate too. The transaction is 60.00 NOK, the purchase order 100.00 NOK.',
		'2021-0001 er den eneste åpne innkjøpsordren fra Lift AS på Vinterlys, men en annen faktura har den også som kandidat. Transaksjonen er på 60,00 NOK, innkjøpsordren på 100,00 NOK.',
	],
	[
		'rivals on a project',
		'rivalInvoices',
		{ ...byProject, ...PARTIES, ...LINE, ...ORDER, rivals: ['F-1', 'F-2'], rivalTransactions: [], difference: '-40.00' },
		'2021-0001 is the only open purchase order of Lift AS on Vinterlys, but other invoices have it as a candidate too (invoices F-1, F-2). The transaction is 60.00 NOK, the purchase order 100.00 NOK: a difference of 40.00.',
		'2021-0001 er den eneste åpne innkjøpsordren fra Lift AS på Vinterlys, men andre fakturaer har den også som kandidat (fakturaene F-1, F-2). Transaksjonen er på 60,00 NOK, innkjøpsordren på 100,00 NOK: en differanse på 40,00.',
	],
	[
		'two lines without an invoice number, perhaps of one invoice',
		'rivalInvoices',
		{ ...byProject, ...PARTIES, number: '2021-0001', rivals: [], rivalTransactions: ['t2', 't3'] },
		'2021-0001 is the only open purchase order of Lift AS on Vinterlys, but another invoice has it as a candidate too (transactions t2, t3).',
		'2021-0001 er den eneste åpne innkjøpsordren fra Lift AS på Vinterlys, men en annen faktura har den også som kandidat (transaksjonene t2, t3).',
	],
	[
		'a rival by value, nameless',
		'rivalInvoices',
		{ ...byAmount, ...VALUES, rivals: [], rivalTransactions: [] },
		'The invoice is 95.00 NOK and purchase order 2021-0001 100.00 NOK, a difference of 5.00, within ± 2.5; but another invoice fits it too.',
		'Fakturaen er på 95,00 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 5,00, innenfor ± 2,5; men en annen faktura passer også.',
	],
	[
		'rivals by value',
		'rivalInvoices',
		{ ...byAmount, ...VALUES, rivals: ['F-1', 'F-2'], rivalTransactions: ['t3'] },
		'The invoice is 95.00 NOK and purchase order 2021-0001 100.00 NOK, a difference of 5.00, within ± 2.5; but other invoices fit it too (invoices F-1, F-2; transaction t3).',
		'Fakturaen er på 95,00 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 5,00, innenfor ± 2,5; men andre fakturaer passer også (fakturaene F-1, F-2; transaksjon t3).',
	],
	[
		'one rival by value',
		'rivalInvoices',
		{ ...byAmount, ...VALUES, rivals: ['F-1'], rivalTransactions: [] },
		'The invoice is 95.00 NOK and purchase order 2021-0001 100.00 NOK, a difference of 5.00, within ± 2.5; but another invoice fits it too (invoice F-1).',
		'Fakturaen er på 95,00 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 5,00, innenfor ± 2,5; men en annen faktura passer også (faktura F-1).',
	],
	[
		'the guard in percent',
		'rivalGuard',
		{ ...byAmount, ...VALUES, guard: '7.5 %', numbers: ['A-1'], count: 1 },
		'The invoice is 95.00 NOK and purchase order 2021-0001 100.00 NOK, a difference of 5.00; but within ± 7.5 % there is a second purchase order or a second invoice: A-1.',
		'Fakturaen er på 95,00 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 5,00; men innenfor ± 7,5 % finnes en innkjøpsordre eller en faktura til: A-1.',
	],
	[
		'nearly named in the field',
		'lookAlike',
		{ place: 'field', text: '2O21', numbers: ['2021'], count: 1 },
		'The purchase order field "2O21" names no purchase order, but looks like 2021. Check zeros and letters.',
		'Bestillingsnr.-feltet «2O21» nevner ingen innkjøpsordre, men ligner på 2021. Kontroller nuller og bokstaver.',
	],
	[
		'two named',
		'contradictsNamedNumber',
		{ numbers: ['A-1', 'A-2'], count: 2 },
		'It names A-1, A-2, which no criterion here accepts, so it is not matched to any other purchase order.',
		'Den nevner A-1, A-2, som ingen av kriteriene her godtar, og matches derfor ikke mot noen annen innkjøpsordre.',
	],
	[
		'two that are not open, one without a status',
		'purchaseOrderNotOpen',
		{ numbers: ['A-1', 'A-2'], statuses: ['completed', ''], count: 2 },
		'It names only purchase orders that are not open: A-1 is completed, A-2 is without a status.',
		'Den nevner bare innkjøpsordrer som ikke er åpne: A-1 har status completed, A-2 har status (ingen).',
	],
	[
		'partly matched to nobody knows what',
		'invoicePartlyMatched',
		{ ...LINE },
		'Other lines of this invoice are matched or decided already, so it is not matched as a whole. This line is 60.00 NOK.',
		'Andre linjer på denne fakturaen er allerede matchet eller avgjort, så den matches ikke som helhet. Denne linjen er på 60,00 NOK.',
	],
	[
		'cancelled by its reversal',
		'reversed',
		{ ...LINE, invoiceNumber: 'F-1' },
		'Invoice F-1 and its reversal cancel each other out, so neither is matched by value. This line is 60.00 NOK.',
		'Faktura F-1 og tilbakeføringen av den går opp i null, så ingen av dem matches på verdi. Denne linjen er på 60,00 NOK.',
	],
	[
		'no text',
		'noNumber',
		{ place: 'description' },
		'The description is empty.',
		'Beskrivelsen er tom.',
	],
	[
		'an unknown number in the field',
		'numberUnknown',
		{ place: 'field', text: '77' },
		'The purchase order field "77" names no purchase order that is known.',
		'Bestillingsnr.-feltet «77» nevner ingen kjent innkjøpsordre.',
	],
	[
		'nothing left on a project',
		'noOpenPurchaseOrder',
		{ ...byProject, supplier: 'lift as', project: 'Vinterlys' },
		'lift as has no open purchase order with something left on Vinterlys.',
		'lift as har ingen åpen innkjøpsordre med noe igjen på Vinterlys.',
	],
	[
		'nothing left to compare with',
		'noOpenPurchaseOrder',
		{ ...byAmount, ...LINE, supplier: 'lift as' },
		'lift as has no open purchase order left to compare 60.00 NOK with.',
		'lift as har ingen åpen innkjøpsordre igjen å sammenligne 60,00 NOK med.',
	],
	[
		'nothing near',
		'noneWithinTolerance',
		{ ...byAmount, supplier: 'Lift AS' },
		'No purchase order of Lift AS is within ± 2.5.',
		'Ingen innkjøpsordre fra Lift AS er innenfor ± 2,5.',
	],
	[
		'an amount in no currency',
		'invalidAmount',
		{ amount: '1.2.3' },
		'Its amount "1.2.3" or invoice amount is not an exact amount in its currency.',
		'Beløpet «1.2.3» eller fakturabeløpet er ikke et nøyaktig beløp i sin valuta.',
	],
];

const WARNINGS: Array<[what: string, code: WarningCode, facts: Facts, en: string, nb: string]> = [
	[
		'an order in no currency',
		'currencyDiffers',
		{ ...LINE, number: '2021-0001' },
		'60.00 NOK is not in the currency of 2021-0001 (none given), so it is not counted against it.',
		'60,00 NOK er ikke i valutaen til 2021-0001 (ikke oppgitt), og regnes ikke mot den.',
	],
	[
		'two other vouchers',
		'duplicateInvoice',
		{ invoiceNumber: 'F-1', supplier: 'Lift AS', others: 2 },
		'Invoice F-1 of Lift AS is on 2 other vouchers too.',
		'Faktura F-1 fra Lift AS står også på 2 andre bilag.',
	],
	[
		'too much, without a currency',
		'overInvoiced',
		{ invoiced: '1100.00', orderAmount: '1000.00', excess: '100.00', number: '2021-0001' },
		'1,100.00 is invoiced on 2021-0001 of 1,000.00: 100.00 too much.',
		'1\u00a0100,00 er fakturert på 2021-0001 på 1\u00a0000,00: 100,00 for mye.',
	],
];

describe('a reason with more or less to tell', () => {
	it.each(REASONS)('%s: %s', (_what, reason, facts, en, nb) => {
		const outcome = { reason, evidence: { facts } };
		expect([explain(outcome, 'en'), explain(outcome, 'nb')]).toEqual([en, nb]);
	});
});

describe('a warning with more or less to tell', () => {
	it.each(WARNINGS)('%s: %s', (_what, code, facts, en, nb) => {
		expect([explainWarning({ code, facts }, 'en'), explainWarning({ code, facts }, 'nb')]).toEqual([en, nb]);
	});
});
