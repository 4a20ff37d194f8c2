import type { ReasonCode, WarningCode } from '../reasons';
import { hasSeveralRivals, type Sentence, type Words } from './sentence';

const place = (w: Words): string => (w.text('place') === 'field' ? 'Bestillingsnr.-feltet' : 'Beskrivelsen');
const supplier = (w: Words): string => w.text('supplier');
const project = (w: Words): string => w.text('project');
const byValue = (w: Words): boolean => w.text('kind').startsWith('sameSupplierAndValue');
const byNumber = (w: Words): boolean => w.has('place');

/** «Transaksjonen er på 60,00 NOK, innkjøpsordren på 100,00 NOK: en differanse på 40,00.» */
function lineAndOrder(w: Words): string {
	if (!w.has('amount', 'orderAmount')) return '';
	const difference = w.has('difference') ? `: en differanse på ${w.size('difference')}` : '';
	return ` Transaksjonen er på ${w.money('amount')}, innkjøpsordren på ${w.money('orderAmount', 'orderCurrency')}${difference}.`;
}

/** «Fakturaen er på 105,00 NOK og innkjøpsordre 2021-0001 på 100,00 NOK, en differanse på 5,00 (5 %)» */
function values(w: Words): string {
	const percent = w.has('differencePercent') ? ` (${w.decimals('differencePercent')} %)` : '';
	return `Fakturaen er på ${w.money('value')} og innkjøpsordre ${w.text('number')} på ${w.money('orderValue')}, en differanse på ${w.size('difference')}${percent}`;
}

function several(w: Words): string {
	const count = w.count('count');
	if (byNumber(w)) return `${place(w)} nevner ${count} åpne innkjøpsordrer: ${numbers(w)}.`;
	if (!byValue(w)) return `${supplier(w)} har ${count} åpne innkjøpsordrer på ${project(w)}: ${numbers(w)}.`;
	return `${count} innkjøpsordrer fra ${supplier(w)} er innenfor ± ${w.decimals('tolerance')} av fakturaens ${w.money('value')}: ${numbers(w)}. ${values(w)}.`;
}

function numbers(w: Words): string {
	const more = w.count('count') - w.list('numbers').length;
	return more > 0 ? `${w.text('numbers')} og ${more} til` : w.text('numbers');
}

function open(w: Words): string {
	return w.isSeveral('numbers') ? 'åpne' : 'åpen';
}

function withStatuses(w: Words): string {
	return w
		.list('numbers')
		.map((number, index) => `${number} har status ${w.list('statuses')[index] || '(ingen)'}`)
		.join(', ');
}

/** " (fakturaene F-77, F-78; transaksjon t3)" */
function rivalNames(w: Words): string {
	const named = w.list('rivals').length > 0 ? [`${w.isSeveral('rivals') ? 'fakturaene' : 'faktura'} ${w.text('rivals')}`] : [];
	const others = w.list('rivalTransactions').length > 0 ? [`${w.isSeveral('rivalTransactions') ? 'transaksjonene' : 'transaksjon'} ${w.text('rivalTransactions')}`] : [];
	const all = [...named, ...others];
	return all.length > 0 ? ` (${all.join('; ')})` : '';
}

function rivals(w: Words): string {
	const who = rivalNames(w);
	const rival = hasSeveralRivals(w) ? 'andre fakturaer' : 'en annen faktura';
	if (byValue(w)) return `${values(w)}, innenfor ± ${w.decimals('tolerance')}; men ${rival} passer også${who}.`;
	return `${w.text('number')} er den eneste åpne innkjøpsordren fra ${supplier(w)} på ${project(w)}, men ${rival} har den også som kandidat${who}.${lineAndOrder(w)}`;
}

export const reasonsInNorwegian: Readonly<Record<ReasonCode, Sentence>> = {
	numberNamed: (w) => `${place(w)} nevner ${w.text('number')}.${lineAndOrder(w)}`,
	onlyOpenPurchaseOrder: (w) => `${w.text('number')} er den eneste åpne innkjøpsordren fra ${supplier(w)} på ${project(w)} som har noe igjen.${lineAndOrder(w)}`,
	withinTolerance: (w) => `${values(w)}, innenfor ± ${w.decimals('tolerance')}.`,

	proposed: (w) => `${w.text('number')} passer, men dette kriteriet gir bare forslag.${byValue(w) ? ` ${values(w)}.` : lineAndOrder(w)}`,
	severalPurchaseOrders: several,
	rivalInvoices: rivals,
	rivalGuard: (w) => `${values(w)}; men innenfor ± ${w.decimals('guard')} finnes en innkjøpsordre eller en faktura til: ${numbers(w)}.`,
	lookAlike: (w) => `${place(w)} «${w.text('text')}» nevner ingen innkjøpsordre, men ligner på ${numbers(w)}. Kontroller nuller og bokstaver.`,
	supplierDiffers: (w) =>
		`${place(w)} nevner ${w.text('number')}, som hører til ${w.text('orderSupplier')}; transaksjonens leverandør er ${supplier(w)}.${lineAndOrder(w)}`,
	contradictsNamedNumber: (w) => `Den nevner ${numbers(w)}, som ingen av kriteriene her godtar, og matches derfor ikke mot noen annen innkjøpsordre.`,
	purchaseOrderNotOpen: (w) => `Den nevner bare innkjøpsordrer som ikke er åpne: ${withStatuses(w)}.`,
	duplicatePurchaseOrder: (w) => `Den nevner ${numbers(w)}, som kom uten id eller flere ganger med ulikt innhold.`,
	invoicePartlyMatched: (w) =>
		`Andre linjer på denne fakturaen er allerede matchet eller avgjort${w.list('numbers').length > 0 ? ` (${numbers(w)})` : ''}, så den matches ikke som helhet. Denne linjen er på ${w.money('amount')}.`,
	reversed: (w) =>
		w.list('numbers').length > 0
			? `Faktura ${w.text('invoiceNumber')} har en like stor tilbakeføring, og en av de to er matchet mot ${numbers(w)}. Denne linjen er på ${w.money('amount')}.`
			: `Faktura ${w.text('invoiceNumber')} og tilbakeføringen av den går opp i null, så ingen av dem matches på verdi. Denne linjen er på ${w.money('amount')}.`,

	noNumber: (w) => `${place(w)} er ${w.text('place') === 'field' ? 'tomt' : 'tom'}.`,
	numberUnknown: (w) => `${place(w)} «${w.text('text')}» nevner ingen kjent innkjøpsordre.`,
	missingSupplier: () => 'Transaksjonen har ingen leverandør som kan sammenlignes.',
	missingProject: (w) => `Transaksjonen fra ${supplier(w)} har ikke noe prosjekt.`,
	noOpenPurchaseOrder: (w) =>
		byValue(w)
			? `${supplier(w)} har ingen åpen innkjøpsordre igjen å sammenligne ${w.money('amount')} med.`
			: `${supplier(w)} har ingen åpen innkjøpsordre med noe igjen på ${project(w)}.`,
	noneWithinTolerance: (w) => (w.has('difference') ? `${values(w)}: mer enn ± ${w.decimals('tolerance')}.` : `Ingen innkjøpsordre fra ${supplier(w)} er innenfor ± ${w.decimals('tolerance')}.`),
	currencyDiffers: (w) => `${w.money('amount')} har ingen innkjøpsordre i samme valuta å sammenlignes med.`,
	signDiffers: (w) => `${w.money('amount')} er ikke over null, og en kreditnota matches aldri på verdi.`,
	missingAmount: () => 'Fakturaens beløp mangler.',
	vatRateMissing: (w) => `${w.money('amount')} er inkludert mva., og det finnes ikke én mva.-sats å trekke fra.`,
	invoiceAmountDiffers: () => 'Linjene på fakturaen oppgir ulike fakturabeløp.',

	alreadyMatched: () => 'Den er allerede matchet.',
	keptUnmatched: () => 'En person har bestemt at den skal forbli uten match.',
	addedToBudget: () => 'En person har lagt den til et budsjett.',
	periodLocked: (w) => `Datoen ${w.text('date')} ligger i en låst periode.`,

	duplicateId: () => 'En annen transaksjon har samme id.',
	missingId: () => 'Den har ingen id.',
	invalidStatus: () => 'Matchstatusen er ikke en som finnes.',
	invalidAmount: (w) => `Beløpet «${w.text('amount')}» eller fakturabeløpet er ikke et nøyaktig beløp i ${w.text('currency', 'sin valuta')}.`,
	invalidDate: (w) => `Datoen «${w.text('date')}» er ikke en dag skrevet ÅÅÅÅ-MM-DD, så det er uvisst om perioden er låst.`,
};

export const warningsInNorwegian: Readonly<Record<WarningCode, Sentence>> = {
	byElimination: (w) => `${w.text('number')} ble den eneste kandidaten etter at andre var matchet.`,
	namedByInvoice: (w) => `Ikke denne linjen, men de andre linjene på fakturaen nevner ${w.text('number')}.`,
	alsoNamesOpen: (w) => `Den nevner også ${w.text('numbers')}, som er ${open(w)}.`,
	alsoNamesNotOpen: (w) => `Den nevner også ${w.text('numbers')}, som ikke er ${open(w)}.`,
	supplierDiffers: (w) => `${w.text('number')} hører til ${w.text('orderSupplier')}, transaksjonen til ${supplier(w)}.`,
	overInvoiced: (w) =>
		`${w.money('invoiced', 'orderCurrency')} er fakturert på ${w.text('number')} på ${w.money('orderAmount', 'orderCurrency')}: ${w.number('excess')} for mye.`,
	belowZero: (w) => `Med denne er ${w.money('invoiced', 'orderCurrency')} fakturert på ${w.text('number')}: mindre enn ingenting.`,
	missingAmount: (w) => `Beløpet mangler, så det regnes ikke mot ${w.text('number')}.`,
	vatRateMissing: (w) => `Mva.-satsen mangler, så ${w.money('amount')} regnes ikke mot ${w.text('number')}.`,
	currencyDiffers: (w) => `${w.money('amount')} er ikke i valutaen til ${w.text('number')} (${w.text('orderCurrency', 'ikke oppgitt')}), og regnes ikke mot den.`,
	purchaseOrderAmountUnreadable: (w) => `Beløpene på ${w.text('number')} kan ikke leses, så ingenting regnes mot den.`,
	partialInvoice: (w) => `Fakturaen har flere linjer enn de som er gitt: det som matches her (${w.money('amount')} på denne linjen) er en del av den.`,
	duplicateInvoice: (w) => `Faktura ${w.text('invoiceNumber')} fra ${supplier(w)} står også på ${w.count('others')} ${w.count('others') === 1 ? 'annet bilag' : 'andre bilag'}.`,
};
