import { explain, explainWarning, REASON_CODES, type ReasonCode, WARNING_CODES, type WarningCode } from '../../../../domain/matching';
import { type Example, onInvoice, run } from '../decide';
import { REASON_EXAMPLES } from './reasonExamples';
import { WARNING_EXAMPLES } from './warningExamples';

/** What an accountant reads, in English and Norwegian, with both values and the difference where there are two. */
const REASONS: Record<ReasonCode, [en: string, nb: string]> = {
	numberNamed: [
		'The purchase order field names 2021-0001. The transaction is 60.00 NOK, the purchase order 100.00 NOK: a difference of 40.00.',
		'Bestillingsnr.-feltet nevner 2021-0001. Transaksjonen er på 60,00 NOK, innkjøpsordren på 100,00 NOK: en differanse på 40,00.',
	],
	onlyOpenPurchaseOrder: [
		'2021-0001 is the only open purchase order of Lift og Lys AS on Vinterlys with something left. The transaction is 60.00 NOK, the purchase order 100.00 NOK: a difference of 40.00.',
		'2021-0001 er den eneste åpne innkjøpsordren fra Lift og Lys AS på Vinterlys som har noe igjen. Transaksjonen er på 60,00 NOK, innkjøpsordren på 100,00 NOK: en differanse på 40,00.',
	],
	withinTolerance: [
		'The invoice is 109.50 NOK and purchase order 2021-0001 100.00 NOK, a difference of 9.50 (9.5 %), within ± 10 %.',
		'Fakturaen er på 109,50 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 9,50 (9,5 %), innenfor ± 10 %.',
	],
	proposed: [
		'2021-0001 fits, but this criterion only proposes. The invoice is 105.00 NOK and purchase order 2021-0001 100.00 NOK, a difference of 5.00 (5 %).',
		'2021-0001 passer, men dette kriteriet gir bare forslag. Fakturaen er på 105,00 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 5,00 (5 %).',
	],
	severalPurchaseOrders: [
		'2 purchase orders of Lift og Lys AS are within ± 10 % of the invoice\'s 1,234.50 NOK: 2021-0001, 2021-0002. The invoice is 1,234.50 NOK and purchase order 2021-0001 1,230.00 NOK, a difference of 4.50 (0.37 %).',
		'2 innkjøpsordrer fra Lift og Lys AS er innenfor ± 10 % av fakturaens 1\u00a0234,50 NOK: 2021-0001, 2021-0002. Fakturaen er på 1\u00a0234,50 NOK og innkjøpsordre 2021-0001 på 1\u00a0230,00 NOK, en differanse på 4,50 (0,37 %).',
	],
	rivalInvoices: [
		'The invoice is 100.00 NOK and purchase order 2021-0001 100.00 NOK, a difference of 0.00 (0 %), within ± 10; but other invoices fit it too (invoice F-77; transaction t3).',
		'Fakturaen er på 100,00 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 0,00 (0 %), innenfor ± 10; men andre fakturaer passer også (faktura F-77; transaksjon t3).',
	],
	rivalGuard: [
		'The invoice is 100.00 NOK and purchase order 2021-0001 100.00 NOK, a difference of 0.00 (0 %); but within ± 20 % there is a second purchase order or a second invoice: 2021-0001, 2021-0002.',
		'Fakturaen er på 100,00 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 0,00 (0 %); men innenfor ± 20 % finnes en innkjøpsordre eller en faktura til: 2021-0001, 2021-0002.',
	],
	lookAlike: [
		'The description "Leie 2O21-0001" names no purchase order, but looks like 2021-0001. Check zeros and letters.',
		'Beskrivelsen «Leie 2O21-0001» nevner ingen innkjøpsordre, men ligner på 2021-0001. Kontroller nuller og bokstaver.',
	],
	supplierDiffers: [
		'The purchase order field names 2021-0001, which belongs to Lift og Lys AS; the transaction\'s supplier is Kaffe AS. The transaction is 60.00 NOK, the purchase order 100.00 NOK: a difference of 40.00.',
		'Bestillingsnr.-feltet nevner 2021-0001, som hører til Lift og Lys AS; transaksjonens leverandør er Kaffe AS. Transaksjonen er på 60,00 NOK, innkjøpsordren på 100,00 NOK: en differanse på 40,00.',
	],
	contradictsNamedNumber: [
		'It names 2021-0001, which no criterion here accepts, so it is not matched to any other purchase order.',
		'Den nevner 2021-0001, som ingen av kriteriene her godtar, og matches derfor ikke mot noen annen innkjøpsordre.',
	],
	purchaseOrderNotOpen: [
		'It names only purchase orders that are not open: 2021-0001 is completed.',
		'Den nevner bare innkjøpsordrer som ikke er åpne: 2021-0001 har status completed.',
	],
	duplicatePurchaseOrder: [
		'It names 2021-0001, which came without an id or more than once with different content.',
		'Den nevner 2021-0001, som kom uten id eller flere ganger med ulikt innhold.',
	],
	invoicePartlyMatched: [
		'Other lines of this invoice are matched or decided already (2021-0002), so it is not matched as a whole. This line is 60.00 NOK.',
		'Andre linjer på denne fakturaen er allerede matchet eller avgjort (2021-0002), så den matches ikke som helhet. Denne linjen er på 60,00 NOK.',
	],
	reversed: [
		'Invoice F-77 has an equal reversal, and one of the two is matched to 2021-0001. This line is 100.00 NOK.',
		'Faktura F-77 har en like stor tilbakeføring, og en av de to er matchet mot 2021-0001. Denne linjen er på 100,00 NOK.',
	],
	noNumber: [
		'The purchase order field is empty.',
		'Bestillingsnr.-feltet er tomt.',
	],
	numberUnknown: [
		'The description "PO 2021-0099" names no purchase order that is known.',
		'Beskrivelsen «PO 2021-0099» nevner ingen kjent innkjøpsordre.',
	],
	missingSupplier: [
		'The transaction has no supplier that could be compared.',
		'Transaksjonen har ingen leverandør som kan sammenlignes.',
	],
	missingProject: [
		'The transaction of Lift og Lys AS has no project.',
		'Transaksjonen fra Lift og Lys AS har ikke noe prosjekt.',
	],
	noOpenPurchaseOrder: [
		'Lift og Lys AS has no open purchase order left to compare 100.00 NOK with.',
		'Lift og Lys AS har ingen åpen innkjøpsordre igjen å sammenligne 100,00 NOK med.',
	],
	noneWithinTolerance: [
		'The invoice is 112.40 NOK and purchase order 2021-0001 100.00 NOK, a difference of 12.40 (12.4 %): more than ± 10 %.',
		'Fakturaen er på 112,40 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 12,40 (12,4 %): mer enn ± 10 %.',
	],
	currencyDiffers: [
		'100.00 EUR has no purchase order in the same currency to compare with.',
		'100,00 EUR har ingen innkjøpsordre i samme valuta å sammenlignes med.',
	],
	signDiffers: [
		'-100.00 NOK is not above zero, and a credit note is never matched by value.',
		'-100,00 NOK er ikke over null, og en kreditnota matches aldri på verdi.',
	],
	missingAmount: [
		'The amount of the invoice is missing.',
		'Fakturaens beløp mangler.',
	],
	vatRateMissing: [
		'100.00 NOK includes VAT, and there is no single VAT rate to take off.',
		'100,00 NOK er inkludert mva., og det finnes ikke én mva.-sats å trekke fra.',
	],
	invoiceAmountDiffers: [
		'The lines of the invoice state different invoice amounts.',
		'Linjene på fakturaen oppgir ulike fakturabeløp.',
	],
	alreadyMatched: [
		'It is matched already.',
		'Den er allerede matchet.',
	],
	keptUnmatched: [
		'A person decided that it stays unmatched.',
		'En person har bestemt at den skal forbli uten match.',
	],
	addedToBudget: [
		'A person added it to a budget.',
		'En person har lagt den til et budsjett.',
	],
	periodLocked: [
		'Its date 2021-03-31 is in a locked period.',
		'Datoen 2021-03-31 ligger i en låst periode.',
	],
	duplicateId: [
		'Another transaction has the same id.',
		'En annen transaksjon har samme id.',
	],
	missingId: [
		'It has no id.',
		'Den har ingen id.',
	],
	invalidStatus: [
		'Its match status is not one that exists.',
		'Matchstatusen er ikke en som finnes.',
	],
	invalidAmount: [
		'Its amount "12,50" or invoice amount is not an exact amount in NOK.',
		'Beløpet «12,50» eller fakturabeløpet er ikke et nøyaktig beløp i NOK.',
	],
	invalidDate: [
		'Its date "31.03.2021" is not a day written YYYY-MM-DD, so it can\'t be told whether the period is locked.',
		'Datoen «31.03.2021» er ikke en dag skrevet ÅÅÅÅ-MM-DD, så det er uvisst om perioden er låst.',
	],
};

const WARNINGS: Record<WarningCode, [en: string, nb: string]> = {
	byElimination: [
		'2021-0001 became the only candidate after others had been matched.',
		'2021-0001 ble den eneste kandidaten etter at andre var matchet.',
	],
	namedByInvoice: [
		'Not this line but the other lines of its invoice name 2021-0001.',
		'Ikke denne linjen, men de andre linjene på fakturaen nevner 2021-0001.',
	],
	alsoNamesOpen: [
		'It also names 2021-0002, which is open.',
		'Den nevner også 2021-0002, som er åpen.',
	],
	alsoNamesNotOpen: [
		'It also names 2021-0002, which is not open.',
		'Den nevner også 2021-0002, som ikke er åpen.',
	],
	supplierDiffers: [
		'2021-0001 belongs to Lift og Lys AS, the transaction to Kaffe AS.',
		'2021-0001 hører til Lift og Lys AS, transaksjonen til Kaffe AS.',
	],
	overInvoiced: [
		'1,300.50 NOK is invoiced on 2021-0001 of 1,000.00 NOK: 300.50 too much.',
		'1\u00a0300,50 NOK er fakturert på 2021-0001 på 1\u00a0000,00 NOK: 300,50 for mye.',
	],
	belowZero: [
		'With this, -40.00 NOK is invoiced on 2021-0001: less than nothing.',
		'Med denne er -40,00 NOK fakturert på 2021-0001: mindre enn ingenting.',
	],
	missingAmount: [
		'The amount is missing, so it is not counted against 2021-0001.',
		'Beløpet mangler, så det regnes ikke mot 2021-0001.',
	],
	vatRateMissing: [
		'The VAT rate is missing, so 100.00 NOK is not counted against 2021-0001.',
		'Mva.-satsen mangler, så 100,00 NOK regnes ikke mot 2021-0001.',
	],
	currencyDiffers: [
		'100.00 EUR is not in the currency of 2021-0001 (NOK), so it is not counted against it.',
		'100,00 EUR er ikke i valutaen til 2021-0001 (NOK), og regnes ikke mot den.',
	],
	purchaseOrderAmountUnreadable: [
		'The amounts of 2021-0001 can\'t be read, so nothing is counted against it.',
		'Beløpene på 2021-0001 kan ikke leses, så ingenting regnes mot den.',
	],
	partialInvoice: [
		'The invoice has more lines than were given: what is matched here (60.00 NOK on this line) is a part of it.',
		'Fakturaen har flere linjer enn de som er gitt: det som matches her (60,00 NOK på denne linjen) er en del av den.',
	],
	duplicateInvoice: [
		'Invoice F-77 of Lift og Lys AS is on 1 other voucher too.',
		'Faktura F-77 fra Lift og Lys AS står også på 1 annet bilag.',
	],
};

describe('every reason is reached, and says', () => {
	it.each(REASON_CODES)('%s', (code) => {
		const [outcome] = run(REASON_EXAMPLES[code]).outcomes;
		expect(outcome!.reason).toBe(code);
		expect([explain(outcome!, 'en'), explain(outcome!, 'nb')]).toEqual(REASONS[code]);
		expect(outcome!.explanation).toBe(REASONS[code][0]);
	});
});

describe('every warning is reached, and says', () => {
	it.each(WARNING_CODES)('%s', (code) => {
		const warning = run(WARNING_EXAMPLES[code]).outcomes[0]!.warnings.find((each) => each.code === code)!;
		expect([explainWarning(warning, 'en'), explainWarning(warning, 'nb')]).toEqual(WARNINGS[code]);
		expect(warning.message).toBe(WARNINGS[code][0]);
	});
});

describe('of several orders a warning speaks as of several', () => {
	const number = '2021-0001';
	it.each<[WarningCode, Example, en: string, nb: string]>([
		[
			'alsoNamesOpen',
			{ transactions: [{ purchaseOrderNumber: number, description: 'PO 2021-0002 og PO 2021-0003' }], orders: [{}, {}, {}], criteria: [onInvoice] },
			'It also names 2021-0002, 2021-0003, which are open.',
			'Den nevner også 2021-0002, 2021-0003, som er åpne.',
		],
		[
			'alsoNamesNotOpen',
			{
				transactions: [{ purchaseOrderNumber: number, description: 'PO 2021-0002 og PO 2021-0003' }],
				orders: [{}, { status: 'completed' }, { status: 'draft' }],
				criteria: [onInvoice],
			},
			'It also names 2021-0002, 2021-0003, which are not open.',
			'Den nevner også 2021-0002, 2021-0003, som ikke er åpne.',
		],
	])('%s', (code, example, en, nb) => {
		const warning = run(example).outcomes[0]!.warnings.find((each) => each.code === code)!;
		expect([explainWarning(warning, 'en'), explainWarning(warning, 'nb')]).toEqual([en, nb]);
	});
});
