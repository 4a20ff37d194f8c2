import { checkPattern } from '../resources/transaction/checkPattern';
import { inWords, shareOf, type Finding } from './finding';
import { patternOf } from './numberShape';
import type { PlaceTally } from './tallyPlaces';
import type { DiscoveredPlace } from './textsOfLine';

const ABOUT = 'Purchase order number';
const PARAMETER = '"Purchase Order Number From"';

/** As the places' parameter shows its kinds. */
const KIND_NAMES: Record<DiscoveredPlace['kind'], string> = {
	comment: 'Pattern on Comment',
	dimensionName: 'Dimension Name',
	dimensionValue: 'Dimension Value',
	field: 'Field by Path',
	remittanceReference: 'Remittance Reference',
	supplierOrderSlip: 'Supplier Order Slip',
};

/** One text in so many may name an order by chance: a voucher's number, an amount. */
const COINCIDENCE = 100;

export type Verdict = 'use' | 'perhaps' | 'no';

/** Half of the texts must name a known number (or look like one, where none are known) for a place to be one's own field for it. */
export function judge({ texts, namingKnown, lookingAlike }: PlaceTally, numbersKnown: boolean): Verdict {
	const telling = numbersKnown ? namingKnown : lookingAlike;
	if (telling > 0 && telling * 2 >= texts) return 'use';
	return (namingKnown + lookingAlike) * COINCIDENCE > texts ? 'perhaps' : 'no';
}


/** What one place holds, and the setting that would read it. */
export function placeFinding(tally: PlaceTally, costLines: number, numbersKnown: boolean): Finding {
	const verdict = judge(tally, numbersKnown);
	const setting = verdict === 'no' ? null : toSetting(tally);
	return {
		about: ABOUT,
		place: nameOf(tally.place),
		found: tally.texts,
		of: costLines,
		share: shareOf(tally.texts, costLines),
		namingKnown: numbersKnown ? tally.namingKnown : null,
		lookingAlike: tally.lookingAlike,
		examples: tally.examples,
		recommended: verdict === 'use' && tally.place.kind !== 'comment',
		advice: advise(tally, verdict, setting, numbersKnown),
		setting,
	};
}

/** When no place of the sample holds anything of the kind. */
export function noPlaceFinding(costLines: number): Finding {
	return {
		about: ABOUT, place: 'all places', found: 0, of: costLines, share: 0, namingKnown: null, lookingAlike: null, examples: [], recommended: false, setting: null,
		advice: `None of the ${costLines} cost lines holds a text that names or looks like a purchase order number: take a sample of a time when orders were invoiced, give some numbers in "Known Purchase Order Numbers", or agree on a field in 24SevenOffice.`,
	};
}

function advise(tally: PlaceTally, verdict: Verdict, setting: Record<string, string> | null, numbersKnown: boolean): string {
	const { texts, namingKnown, lookingAlike } = tally;
	const telling = numbersKnown && namingKnown > 0
		? `${inWords(namingKnown, texts)} of its texts name a known purchase order number`
		: `${inWords(lookingAlike, texts)} of its texts look like a purchase order number`;
	if (verdict === 'no' || setting === null) {
		if (namingKnown + lookingAlike > 0) return `Nothing to set: only ${telling}, which may be chance.`;
		return `Nothing to set: ${texts === 1 ? 'its one text' : `none of its ${texts} texts`} ${texts === 1 ? 'neither names nor looks' : 'names or looks'} like a purchase order number.`;
	}
	if (tally.place.kind === 'comment') {
		return `Nothing to set: ${telling}, and the criterion "PO Number in Description" reads comments as they are; only to fill the field purchaseOrderNumber from them, add under ${PARAMETER} a place with ${inParameters(setting)}.`;
	}
	return verdict === 'use'
		? `Use it: ${telling}; add under ${PARAMETER} a place with ${inParameters(setting)}.`
		: `Look at the examples: ${telling}; if they are meant as such, add under ${PARAMETER}, below better places, one with ${inParameters(setting)}.`;
}

/** The most common shapes go into a pattern; more would find too much. */
const MAX_SHAPES = 3;

function toSetting({ place, shapes }: PlaceTally): Record<string, string> {
	if (place.kind !== 'comment') return { ...place };
	const common = [...shapes].sort(([, one], [, other]) => other - one).slice(0, MAX_SHAPES).map(([shape]) => shape);
	// As many as the node lets a pattern have.
	while (common.length > 0 && checkPattern(patternOf(common)) !== null) common.pop();
	return { kind: 'comment', pattern: common.length === 0 ? 'PO\\s*([\\w-]+)' : patternOf(common) };
}

/** `Kind "Dimension Value", Dimension "Bestillingsnr"`. */
function inParameters({ kind, ...rest }: Record<string, string>): string {
	const others = Object.entries(rest).map(([name, value]) => `${name[0]!.toUpperCase()}${name.slice(1)} "${value}"`);
	return [`Kind "${KIND_NAMES[kind as DiscoveredPlace['kind']]}"`, ...others].join(' and ');
}

function nameOf(place: DiscoveredPlace): string {
	switch (place.kind) {
		case 'dimensionValue':
			return `dimension "${place.dimension}", its value`;
		case 'dimensionName':
			return `dimension "${place.dimension}", its name`;
		case 'field':
			return `field ${place.path}`;
		case 'comment':
			return 'comment';
		case 'remittanceReference':
			return 'remittance reference (KID)';
		case 'supplierOrderSlip':
			return 'supplier order slip';
	}
}
