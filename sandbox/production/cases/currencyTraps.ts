import { matched, unmatched } from '../answerSheet';
import { foreignSuppliers } from '../masterData/suppliers';
import { times, type Stage } from '../stage';

const euro = { code: 'EUR', rate: 11.42 };
const dollar = { code: 'USD', rate: 10.35 };

/** Only equal currencies are compared; a number needs no comparison. */
export function plantCurrencies(stage: Stage): void {
	const place = () => stage.neighbourhood({ suppliers: foreignSuppliers });
	for (const currency of [euro, dollar, euro]) {
		const { supplier, project, value } = place();
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor });
		stage.invoice({ case: 'sameFiguresOtherCurrency', supplier, currency, lines: [{ amountMinor, expect: unmatched(`The figures are those of ${order.number}, but in ${currency.code}, and the order is in NOK.`) }] });
	}
	times(2, () => {
		const { supplier, project, value } = place();
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor: Math.round(amountMinor * euro.rate) });
		stage.invoice({ case: 'sameValueConverted', supplier, currency: euro, lines: [{ amountMinor, expect: unmatched(`Converted at the day's rate the invoice comes to ${order.number}, but amounts are only compared in one currency.`) }] });
	});
	for (const currency of [euro, dollar, euro, dollar]) {
		const { supplier, project, value } = place();
		const amountMinor = value();
		const order = stage.order({ supplier, project: project(), amountMinor, currency: currency.code });
		stage.invoice({ case: 'foreignOrderByValue', supplier, currency, lines: [{ amountMinor: (amountMinor * 102) / 100, expect: matched('sameSupplierAndValuePercent', order, `Invoice and ${order.number} are both in ${currency.code} and 2 % apart.`) }] });
	}
	const named = place();
	const order = stage.order({ supplier: named.supplier, project: named.project(), amountMinor: named.value() });
	stage.invoice({ case: 'foreignInvoiceByNumber', supplier: named.supplier, currency: euro, lines: [{ amountMinor: named.value(), purchaseOrderNumber: order.number, expect: matched('purchaseOrderNumberOnInvoice', order, `The invoice is in EUR and ${order.number} in NOK, but the number leaves no doubt.`) }] });
	times(2, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const amountMinor = value();
		const local = stage.order({ supplier, project: project(), amountMinor });
		stage.invoice({ case: 'localCurrencyCode', supplier, currency: { code: 'LOCAL', rate: 1 }, lines: [{ amountMinor: (amountMinor * 99) / 100, expect: matched('sameSupplierAndValuePercent', local, `LOCAL is the company's own currency, NOK, as on ${local.number}; they are 1 % apart.`) }] });
	});
}
