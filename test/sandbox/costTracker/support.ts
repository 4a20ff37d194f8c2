import { startCostTracker } from '../../../sandbox/costTracker';
import type { CostTracker, CostTrackerOptions } from '../../../sandbox/costTracker';
import type {
	AccountingTransaction,
	ItemResult,
	Outcome,
	Page,
	PurchaseOrder,
	TransactionInput,
} from '../../../sandbox/costTracker/contract';
import type { JournalEntry } from '../../../sandbox/costTracker/store/journal';
import type { SyncRun } from '../../../sandbox/costTracker/store/syncRuns';

export const organizationId = '543819716587312';
export const apiKey = 'sandbox-api-key';

/** The external id of a 24SevenOffice record. */
export function scoped(id: string): string {
	return `24sevenoffice:${organizationId}:${id}`;
}

export const lift = { externalId: scoped('6001'), name: 'Lift & Løft AS', organizationNumber: '999888777' };

/** A ledger line of Lift & Løft: 1 234,50 kroner, unless told otherwise. */
export function line(id: string, changes: Partial<TransactionInput> = {}): TransactionInput {
	return {
		externalId: scoped(id),
		organizationId,
		voucherId: `voucher-of-${id}`,
		voucherNumber: '1010',
		date: '2026-03-31',
		accountNumber: '4000',
		amount: '1234.50',
		currency: 'NOK',
		description: 'Leie av lift',
		supplier: lift,
		invoiceNumber: `invoice-of-${id}`,
		modifiedAt: '2026-03-31T18:00:00Z',
		...changes,
	};
}

/** What the engine says when it matches. */
export function autoMatched(purchaseOrderId: string): Outcome {
	return {
		status: 'autoMatched',
		criterion: 'purchaseOrderNumberOnInvoice',
		criterionPosition: 1,
		purchaseOrder: { id: purchaseOrderId, number: null, url: null },
		reason: 'matched',
		explanation: `The invoice names ${purchaseOrderId}.`,
		candidates: [],
		warnings: [],
		trail: [{ criterion: 'purchaseOrderNumberOnInvoice', result: 'matched', reason: 'matched', candidateCount: 1 }],
		evidence: { engineVersion: '0.1.0', settingsHash: 'abc' },
	};
}

/** What the engine says when a person must decide. */
export function needsReview(...candidates: string[]): Outcome {
	return {
		...autoMatched(''),
		status: 'needsReview',
		criterion: null,
		criterionPosition: null,
		purchaseOrder: null,
		reason: 'severalPurchaseOrders',
		explanation: `${candidates.length} open orders fit.`,
		candidates: candidates.map((id) => ({ id, number: id, reason: 'sameSupplierAndProject', difference: '0.00' })),
	};
}

export function stillUnmatched(): Outcome {
	return { ...needsReview(), status: 'unmatched', reason: 'noneWithinTolerance', explanation: 'The nearest order is 12.4 % away.' };
}

/** Two open orders and one that is completed. */
export const orders = [
	{ id: 'po-1', number: '2026-0001', supplier: { externalId: '6001', name: lift.name }, amount: 5000, currency: 'NOK', status: 'Approved' },
	{ id: 'po-2', number: '2026-0002', supplier: { externalId: '6001', name: lift.name }, amount: '800.00', invoicedAmount: '100', currency: 'NOK', status: 'Sent' },
	{ id: 'po-3', number: '2026-0003', amount: 900, currency: 'NOK', status: 'Completed' },
];

export interface Answered<Body> {
	status: number;
	body: Body;
	headers: Headers;
}

interface SendOptions {
	key?: string | null;
	run?: string;
	idempotencyKey?: string;
	headers?: Record<string, string>;
}

type Results = { results: ItemResult[] };

/** Speaks to a CostTracker over its socket, as the node does. */
export class Client {
	constructor(readonly url: string) {}

	async send<Body = Record<string, unknown>>(method: string, path: string, body?: unknown, options: SendOptions = {}): Promise<Answered<Body>> {
		const headers: Record<string, string> = { ...options.headers };
		if (options.key !== null) headers['X-API-Key'] = options.key ?? apiKey;
		if (options.run) headers['Sync-Run-Id'] = options.run;
		if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
		if (body !== undefined && !Buffer.isBuffer(body)) headers['Content-Type'] = 'application/json';
		const response = await fetch(`${this.url}/api/v1${path}`, {
			method,
			headers,
			body: body === undefined ? undefined : Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body),
		});
		const text = await response.text();
		const isJson = response.headers.get('content-type')?.startsWith('application/json');
		return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: response.headers };
	}

	/** Each result as `result` or `result: reason`. */
	async batch(path: string, items: unknown[], options: SendOptions = {}): Promise<string[]> {
		const { status, body } = await this.send<Results>('POST', path, { items }, options);
		if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
		return body.results.map(({ result, reason }) => (reason ? `${result}: ${reason}` : result));
	}

	enter(items: TransactionInput[], options?: SendOptions): Promise<string[]> {
		return this.batch('/accounting-transactions/batch', items, options);
	}

	match(id: string, purchaseOrderId: string, options?: SendOptions & { expected?: object }): Promise<string[]> {
		const item = { externalId: scoped(id), purchaseOrderId, outcome: autoMatched(purchaseOrderId), expected: options?.expected };
		return this.batch('/accounting-transactions/matches', [item], options);
	}

	review(id: string, outcome: Outcome, options?: SendOptions & { expected?: object }): Promise<string[]> {
		return this.batch('/accounting-transactions/candidates', [{ externalId: scoped(id), outcome, expected: options?.expected }], options);
	}

	/** A person's decision. */
	byHand(id: string, verb: 'match' | 'unmatch' | 'add-to-budget', body: object = {}) {
		return this.send<AccountingTransaction & { error?: { code: string; message: string } }>(
			'POST',
			`/accounting-transactions/${encodeURIComponent(scoped(id))}/${verb}`,
			body,
		);
	}

	async transaction(id: string): Promise<AccountingTransaction> {
		return (await this.send<AccountingTransaction>('GET', `/accounting-transactions/${encodeURIComponent(scoped(id))}`)).body;
	}

	async order(id: string): Promise<PurchaseOrder> {
		return (await this.send<PurchaseOrder>('GET', `/purchase-orders/${id}`)).body;
	}

	/** All pages of a list. */
	async all<Item>(path: string): Promise<Item[]> {
		const items: Item[] = [];
		let cursor: string | null = null;
		do {
			const next: string = cursor ? `${path.includes('?') ? '&' : '?'}cursor=${cursor}` : '';
			const { body }: Answered<Page<Item>> = await this.send<Page<Item>>('GET', path + next);
			items.push(...body.items);
			cursor = body.nextCursor;
		} while (cursor);
		return items;
	}

	async startRun(input: object = {}): Promise<string> {
		const { status, body } = await this.send<{ id: string }>('POST', '/sync-runs', { organizationId, ...input });
		if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
		return body.id;
	}

	async run(id: string): Promise<SyncRun> {
		return (await this.send<SyncRun>('GET', `/sync-runs/${id}`)).body;
	}

	finish(id: string, body: object = { status: 'succeeded' }) {
		return this.send<{ result: string; syncRun: SyncRun; error: { code: string; message: string } }>('POST', `/sync-runs/${id}/finish`, body);
	}

	async journal(): Promise<JournalEntry[]> {
		const response = await fetch(`${this.url}/_sandbox/journal`, { headers: { 'X-API-Key': apiKey } });
		return ((await response.json()) as { items: JournalEntry[] }).items;
	}
}

/** A clock that stands still until it is moved. */
export class Clock {
	private moment = Date.parse('2026-04-01T02:00:00.000Z');

	readonly now = () => new Date(this.moment);

	passSeconds(seconds: number): void {
		this.moment += seconds * 1000;
	}
}

let shared: { client: Client; clock: Clock; costTracker: CostTracker } | undefined;

/** An empty CostTracker in memory with `orders`. Tests of one file share its server; closed by `close`. */
export async function start(): Promise<{ client: Client; clock: Clock; costTracker: CostTracker }> {
	if (shared) {
		await fetch(`${shared.costTracker.url}/_sandbox/reset`, { method: 'POST', headers: { 'X-API-Key': apiKey } });
		return shared;
	}
	const clock = new Clock();
	const costTracker = await startCostTracker({ ...defaults, clock: clock.now });
	shared = { client: new Client(costTracker.url), clock, costTracker };
	return shared;
}

export async function close(): Promise<void> {
	await shared?.costTracker.close();
	shared = undefined;
}

export const defaults: CostTrackerOptions = { port: 0, databaseFile: ':memory:', apiKey, organizationId, purchaseOrders: orders };
