import axios from 'axios';
import { sandboxApiKey } from '../../../sandbox/launcher/sandboxCredentials';

export interface StoredTransaction {
	externalId: string;
	amount: string | number;
	matchStatus: string;
	outcome: { status: string; criterion: string | null; reason: string; explanation: string } | null;
	purchaseOrder: { id: string; number: string | null } | null;
	documentId: string | null;
	documentUrl: string | null;
	date: string;
	accountNumber: string;
	voucherId: string;
	flags: { changedAfterMatch: boolean; vanished: boolean };
}

export interface StoredSyncRun {
	id: string;
	status: string;
	/** What started it: schedule, webhook or manual. */
	trigger: string | null;
	filterFingerprint: string | null;
	startedAt: string;
	error: string | null;
	written: number;
	counts: Record<string, Record<string, number>>;
	report: Record<string, unknown> | null;
	leaseExpiresAt: string;
	finishedAt: string | null;
	reportUrl: string;
}

/** Reads CostTracker's sandbox over its own interface, as a person's other programs would. */
export class CostTrackerClient {
	private readonly http;

	constructor(url: string) {
		this.http = axios.create({ baseURL: `${url}/api/v1`, headers: { 'X-API-Key': sandboxApiKey } });
	}

	async transactions(): Promise<StoredTransaction[]> {
		return await this.all('/accounting-transactions');
	}

	async syncRuns(): Promise<StoredSyncRun[]> {
		return await this.all('/sync-runs');
	}

	async latestSyncRun(): Promise<StoredSyncRun | undefined> {
		return (await this.http.get('/sync-runs', { params: { limit: 1 } })).data.items[0];
	}

	async syncRun(id: string): Promise<StoredSyncRun> {
		return (await this.http.get<StoredSyncRun>(`/sync-runs/${id}`)).data;
	}

	/** What a person does on CostTracker's page: match, unmatch, add-to-budget. */
	async decide(externalId: string, what: 'match' | 'unmatch' | 'add-to-budget', body: object): Promise<void> {
		await this.http.post(`/accounting-transactions/${encodeURIComponent(externalId)}/${what}`, body);
	}

	/** Takes the lease, as another run does. */
	async startSyncRun(organizationId: string, leaseSeconds?: number, executionId?: string): Promise<{ id: string; startedAt: string }> {
		return (await this.http.post('/sync-runs', { organizationId, leaseSeconds, executionId })).data;
	}

	async finishSyncRun(id: string, body: { status: string; error?: string }): Promise<void> {
		await this.http.post(`/sync-runs/${id}/finish`, body);
	}

	private async all<Item>(path: string): Promise<Item[]> {
		const items: Item[] = [];
		let cursor: string | null = null;
		do {
			const { data } = await this.http.get(path, { params: { limit: 500, ...(cursor === null ? {} : { cursor }) } });
			items.push(...(data.items as Item[]));
			cursor = data.nextCursor as string | null;
		} while (cursor !== null);
		return items;
	}
}
