import type { Criterion, CriterionKind, Settings } from '../store/settings';
import { criterionLabels } from './labels';

/** A posted form: repeated fields are lists. */
export type SettingsForm = Record<string, string | string[] | undefined>;

/** The settings as the form has them, right or wrong; what the form doesn't show stays as it is stored. */
export function readForm(form: SettingsForm, stored: Settings): Settings {
	const text = (name: string) => String(form[name] ?? '').trim();
	const list = (name: string) => [form[name] ?? []].flat();
	return {
		filter: {
			startDate: text('startDate') || null,
			endDate: text('endDate') || null,
			accounts: text('accounts'),
			projectExternalIds: list('projectExternalIds'),
			departmentExternalIds: list('departmentExternalIds'),
			supplierInvoicesOnly: form.supplierInvoicesOnly !== undefined,
		},
		match: { ...stored.match, criteria: readCriteria(form, stored.match.criteria) },
		revision: Number(text('revision')) || stored.revision,
	};
}

function readCriteria(form: SettingsForm, stored: Criterion[]): Criterion[] {
	const criteria: Criterion[] = [];
	for (let i = 0; form[`kind-${i}`] !== undefined; i++) {
		const kind = form[`kind-${i}`] as CriterionKind;
		if (!(kind in criterionLabels)) continue;
		const field = (name: string) => String(form[`${name}-${i}`] ?? '').trim();
		// A Norwegian types a comma; anything else wrong is named when it is saved.
		const decimal = (name: string) => field(name).replace(/[\s\u00a0]/g, '').replace(',', '.') || undefined;
		criteria.push(
			withoutMissing({
				...stored.find((criterion) => criterion.kind === kind && field('stored') === JSON.stringify(criterion)),
				kind,
				action: field('action') === 'propose' ? 'propose' : undefined,
				percent: kind === 'sameSupplierAndValuePercent' ? decimal('percent') : undefined,
				amount: kind === 'sameSupplierAndValueAmount' ? decimal('amount') : undefined,
			}),
		);
	}
	return criteria;
}

/** Moves (`up-2`, `down-0`, `move-3-0`: the fourth to the top), removes (`remove-1`) or adds (`add-<kind>`). `focus`: the button to be on then. */
export function applyStep(criteria: Criterion[], step: string): { criteria: Criterion[]; focus?: string } {
	const [verb, target = ''] = step.split(/-(.*)/);
	const changed = [...criteria];
	if (verb === 'add' && target in criterionLabels) {
		const kind = target as CriterionKind;
		changed.push(withoutMissing({ kind, ...initialParameters[kind] }));
		return { criteria: changed, focus: `up-${changed.length - 1}` };
	}
	const [from = NaN, onto = NaN] = target.split('-').map(Number);
	const criterion = changed[from];
	if (!criterion) return { criteria };
	changed.splice(from, 1);
	if (verb === 'remove') return { criteria: changed, focus: `add-${criterion.kind}` };
	const wanted = verb === 'move' ? onto : from + (verb === 'up' ? -1 : 1);
	const to = Math.min(Math.max(Number.isInteger(wanted) ? wanted : from, 0), changed.length);
	changed.splice(to, 0, criterion);
	return { criteria: changed, focus: `${verb === 'move' ? 'up' : verb}-${to}` };
}

const initialParameters: Partial<Record<CriterionKind, Partial<Criterion>>> = {
	sameSupplierAndValuePercent: { percent: '10.00' },
	sameSupplierAndValueAmount: { amount: '10.00' },
};

function withoutMissing(criterion: Criterion): Criterion {
	return Object.fromEntries(Object.entries(criterion).filter(([, value]) => value !== undefined)) as unknown as Criterion;
}
