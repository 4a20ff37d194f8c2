import { inWords, MAX_EXAMPLES, shareOf, type Finding } from './finding';
import type { SampledInvoice } from './sampleInvoices';

/** Whether cost lines say whose they are, or only the payables line of their voucher does. */
export function supplierFinding(invoices: readonly SampledInvoice[]): Finding {
	let of = 0;
	let found = 0;
	let undecided = 0;
	const examples: string[] = [];
	for (const { costs, payables } of invoices) {
		const owedTo = new Set(payables.map(({ customerId }) => customerId));
		for (const cost of costs) {
			of++;
			if (cost.customerId !== null && owedTo.has(cost.customerId)) {
				found++;
				const example = `account ${cost.accountNumber ?? '?'}, supplier ${cost.customerId}`;
				if (examples.length < MAX_EXAMPLES && !examples.includes(example)) examples.push(example);
			} else if (owedTo.size > 1) undecided++;
		}
	}
	return {
		about: 'Supplier',
		place: 'cost lines of supplier invoices',
		found,
		of,
		share: shareOf(found, of),
		namingKnown: null,
		lookingAlike: null,
		examples,
		recommended: false,
		advice: advise(found, of, undecided),
		setting: null,
	};
}

function advise(found: number, of: number, undecided: number): string {
	const kept = undecided === 0
		? 'nothing to set'
		: `but ${inWords(undecided, of)} are in vouchers of several suppliers and stay without one: book such invoices one by one`;
	if (of === 0) return 'Can\'t be told: the sample holds no supplier invoice; choose an earlier start date, or check "Payables Accounts".';
	if (found === of) return `Every cost line names its supplier itself; nothing to set.`;
	return `${inWords(found, of)} cost lines name their supplier themselves; the others get it from the payables line of their voucher; ${kept}.`;
}
