import { isDeepStrictEqual } from 'node:util';
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { createRandom } from '../../../../sandbox/production/random';
import type { RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { deepText } from '../support/deepText';
import { credentialFor, runNode } from '../support/runNode';
import { production } from '../support/sandbox';
import { randomFaults } from './randomFaults';
import { randomFetch } from './fetches';

export interface FaultRunFigures {
	complete: number;
	/** By message, ids and addresses left out. */
	errors: Record<string, number>;
	requests: number;
	/** Faults that struck. */
	strikes: number;
	/** What must not be: with the seed that shows it again. */
	violations: string[];
}

/** Between them and the requests that a fetch takes when nothing fails, the bound of what one may take. */
const MOST_TRIES = 5;

/** Fetches through the node in n8n's engine while faults strike; each judged by the sandbox's data. */
export async function faultRun(server: RunningTwentyFourSevenOffice, seeds: number[]): Promise<FaultRunFigures> {
	const figures: FaultRunFigures = { complete: 0, errors: {}, requests: 0, strikes: 0, violations: [] };
	const allScopes = server.state.options.scopes;
	const undisturbed = new Map<string, { items: IDataObject[]; requests: number }>();
	let credentials = credentialFor(server.url);

	const fetch = async (parameters: IDataObject, given: Record<string, ICredentialDataDecryptedObject>) => {
		server.state.requests.length = 0;
		const run = await runNode(parameters, given);
		return { ...run, requests: server.state.requests.length };
	};
	const fetchUndisturbed = async (parameters: IDataObject) => {
		const { data, requests } = await fetch(parameters, credentials);
		return { items: data, requests };
	};
	for (const seed of seeds) {
		const random = createRandom(seed);
		server.state.options.largestPage = random.pick([50, 100, 200, Infinity]);
		const { parameters, path, expectedIds } = randomFetch(random, production);
		const key = JSON.stringify([parameters, server.state.options.largestPage]);
		const clean = undisturbed.get(key) ?? (await fetchUndisturbed(parameters));
		undisturbed.set(key, clean);
		if (random.chance(0.2)) credentials = credentialFor(server.url);

		let strikes = 0;
		for (const fault of randomFaults(random, path)) server.state.faults.add(fault);
		const { meet } = server.state.faults;
		server.state.faults.meet = (request) => {
			const struck = meet(request);
			if (struck !== undefined && !isDialect(struck)) strikes++;
			return struck;
		};
		const { data, error, requests, run } = await fetch(parameters, credentials);
		server.state.faults.meet = meet;
		server.state.faults.clear();
		server.state.options.scopes = allScopes;
		if (error !== undefined) credentials = credentialFor(server.url);

		const violate = (what: string) => void figures.violations.push(`seed ${seed}: ${what} (${JSON.stringify(parameters)})`);
		figures.requests += requests;
		figures.strikes += strikes;
		if (requests > MOST_TRIES * (strikes + 1) + 3 * clean.requests) violate(`${requests} requests, ${clean.requests} undisturbed, ${strikes} strikes`);
		if (error === undefined) {
			figures.complete++;
			const ids = data.map(({ id }) => String(id));
			if (!isDeepStrictEqual([...ids].sort(), [...expectedIds].sort())) violate(`${ids.length} items, ${new Set(ids).size} different, ${expectedIds.length} expected`);
			else if (!isDeepStrictEqual(byId(data), byId(clean.items))) violate(`the items are not as they are undisturbed: ${firstDifference(byId(data), byId(clean.items))}`);
		} else {
			const kind = error.message.replace(/http:\S+/g, '…').replace(/\d{5,}/g, '…');
			figures.errors[kind] = (figures.errors[kind] ?? 0) + 1;
			if (data.length > 0) violate('an error and items too');
			if (!/24SevenOffice|transaction lines/.test(error.message) || !(error as { description?: string }).description) violate(`an unclear error: ${error.message}`);
		}
		const kept = `${JSON.stringify(run)}${deepText(error)}`;
		for (const secret of [server.state.options.clientSecret, ...server.state.tokens.keys()]) if (kept.includes(secret)) violate('a secret is kept');
		server.state.tokens.clear();
	}
	return figures;
}

function isDialect(fault: unknown): boolean {
	return JSON.stringify(fault).match(/idTypesSwapped|timestampsSwapped|unknownFields|localCurrency|"change":\[\]/) !== null;
}

function firstDifference(items: IDataObject[], others: IDataObject[]): string {
	const at = items.findIndex((item, index) => !isDeepStrictEqual(item, others[index]));
	return `${JSON.stringify(items[at])} and ${JSON.stringify(others[at])}`;
}

/** Without what tells the dialect that the server spoke: `raw`, and that a currency was the organization's. */
function byId(items: IDataObject[]): IDataObject[] {
	return items.map(withoutDialect).sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
}

function withoutDialect({ raw: _raw, ...item }: IDataObject): IDataObject {
	const { currency: _currency, ...completedFrom } = (item.completedFrom ?? {}) as IDataObject;
	return { ...item, completedFrom };
}
