import { matched } from '../answerSheet';
import type { NumberFormat } from '../purchaseOrderBook';
import { times, type Stage } from '../stage';

const formats: NumberFormat[] = ['year', 'year', 'year', 'custom', 'budget', 'blank'];

/** The invoice carries the order's number in "Bestillingsnr", written as people write it. */
export function plantNumbersOnInvoice(stage: Stage): void {
	const ways: Array<(number: string) => string> = [(number) => number, (number) => number, (number) => `PO ${number}`, (number) => ` ${number} `, (number) => number.toLowerCase()];
	times(30, (position) => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor, format: formats[position % formats.length]! });
		const share = stage.random.pick([40, 65, 100]);
		stage.invoice({
			case: 'numberOnInvoice', supplier,
			lines: [{
				amountMinor: (amountMinor * share) / 100, project: on, purchaseOrderNumber: ways[position % ways.length]!(order.number),
				expect: matched('purchaseOrderNumberOnInvoice', order, `The invoice's Bestillingsnr is ${order.number}, an open order of ${supplier.name}.`),
			}],
		});
	});
	times(4, () => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const order = stage.order({ supplier, project: on, amountMinor });
		for (const share of [30, 45]) {
			stage.invoice({
				case: 'instalmentsByNumber', supplier,
				lines: [{
					amountMinor: (amountMinor * share) / 100, project: on, purchaseOrderNumber: order.number,
					expect: matched('purchaseOrderNumberOnInvoice', order, `An instalment of ${share} % that carries the number ${order.number}; one order may have many invoices.`),
				}],
			});
		}
	});
}

/** The comment of the ledger line mentions the order, with and without a label. */
export function plantNumbersInDescription(stage: Stage): void {
	const ways: Array<(number: string) => string> = [
		(number) => `${number} kameraleie`, (number) => `Leie av utstyr PO ${number}`, (number) => `Bestillingsnr ${number}`,
		(number) => `Best.nr ${number}, levert på sett`, (number) => `Rekvisisjon ${number}`, (number) => `Utstyr (PO nr ${number})`,
		(number) => `Deres ref ${number}`, (number) => `Innkjøpsordre ${number} dekor`, (number) => `P.O. ${number}`, (number) => `#${number} ekstra dager`,
	];
	times(26, (position) => {
		const { supplier, project, value } = stage.neighbourhood();
		const [on, amountMinor] = [project(), value()];
		const format = formats[position % formats.length]!;
		const order = stage.order({ supplier, project: on, amountMinor, format });
		const comment = ways[position % ways.length]!(order.number);
		stage.invoice({
			case: 'numberInDescription', supplier,
			lines: [{
				amountMinor: (amountMinor * stage.random.pick([50, 70, 100])) / 100, project: on, comment,
				expect: matched('purchaseOrderNumberInDescription', order, `The line says "${comment}", which names the open order ${order.number} of ${supplier.name}.`),
			}],
		});
	});
}
