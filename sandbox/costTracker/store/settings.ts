import { ApiError } from '../apiError';
import { canonicalDecimal } from '../decimal';
import { journal } from './journal';
import { checkSettings } from './checkSettings';
import type { Store } from './store';

export interface Filter {
	startDate: string | null;
	endDate: string | null;
	accounts: string;
	projectExternalIds: string[];
	departmentExternalIds: string[];
	supplierInvoicesOnly: boolean;
}

export type CriterionKind =
	| 'purchaseOrderNumberOnInvoice'
	| 'purchaseOrderNumberInDescription'
	| 'sameSupplierAndProject'
	| 'sameSupplierAndValuePercent'
	| 'sameSupplierAndValueAmount';

export interface Criterion {
	kind: CriterionKind;
	action?: 'match' | 'propose';
	requireSameSupplier?: boolean;
	uniqueTransaction?: boolean;
	percent?: string;
	rivalGuardPercent?: string | null;
	amount?: string;
	rivalGuardAmount?: string | null;
}

export interface SettingsContent {
	filter: Filter;
	match: { criteria: Criterion[] } & Record<string, unknown>;
}

export type Settings = SettingsContent & { revision: number };

/** What a new company starts with: all five criteria in the order of the help text. */
const initial: SettingsContent = {
	filter: { startDate: null, endDate: null, accounts: '', projectExternalIds: [], departmentExternalIds: [], supplierInvoicesOnly: true },
	match: {
		criteria: [
			{ kind: 'purchaseOrderNumberOnInvoice' },
			{ kind: 'purchaseOrderNumberInDescription' },
			{ kind: 'sameSupplierAndProject' },
			{ kind: 'sameSupplierAndValuePercent', percent: '10.00' },
			{ kind: 'sameSupplierAndValueAmount', amount: '10.00' },
		],
	},
};

export function readSettings(store: Store): Settings {
	const row = store.row<{ content: string; revision: number }>('SELECT content, revision FROM settings WHERE id = 1');
	return row ? { ...(JSON.parse(row.content) as SettingsContent), revision: row.revision } : { ...initial, revision: 1 };
}

/**
 * Replaces the settings; equal ones write nothing.
 * @throws ApiError 422 `invalidSettings`; 409 `changedSinceRead` when somebody saved in between
 */
export function saveSettings(store: Store, input: SettingsContent & { expectedRevision?: number }): Settings {
	const { filter, match, expectedRevision } = input;
	const before = readSettings(store);
	if (expectedRevision !== undefined && expectedRevision !== before.revision) {
		throw new ApiError(
			409,
			'changedSinceRead',
			`The settings are at revision ${before.revision}, not ${expectedRevision}: somebody saved in between. Read them again.`,
		);
	}
	checkSettings({ filter, match });
	const content = { filter, match: { ...match, criteria: match.criteria.map(canonicalCriterion) } };
	const { revision, ...current } = before;
	if (JSON.stringify(content) === JSON.stringify(current)) return before;
	store.run(
		`INSERT INTO settings (id, content, revision) VALUES (1, :content, :revision)
		ON CONFLICT (id) DO UPDATE SET content = excluded.content, revision = excluded.revision`,
		{ content: JSON.stringify(content), revision: revision + 1 },
	);
	journal(store, { syncRunId: null, at: store.now() }, 'settings', 'settings', current, content);
	return { ...content, revision: revision + 1 };
}

function canonicalCriterion(criterion: Criterion): Criterion {
	const decimals = ['percent', 'amount', 'rivalGuardPercent', 'rivalGuardAmount'] as const;
	const canonical: Record<string, unknown> = { ...criterion };
	for (const field of decimals) if (criterion[field]) canonical[field] = canonicalDecimal(criterion[field]);
	return canonical as unknown as Criterion;
}
