import type { Random } from '../../../../sandbox/production/random';
import type { Change, Fault, FaultResponse } from '../../../../sandbox/twentyFourSevenOffice';

const html = { 'Content-Type': 'text/html; charset=utf-8' };

/** Failures of the way, and of the server, that pass or don't. */
const anywhere: Array<(random: Random) => FaultResponse> = [
	() => 'dropConnection',
	() => 'resetConnection',
	() => 'expireToken',
	(random) => ({ status: random.pick([500, 502, 503, 504, 408]), body: { error: { message: 'Try later' } } }),
	(random) => ({ status: random.pick([200, 500, 502]), headers: html, body: '<html><body>Maintenance</body></html>' }),
	() => ({ status: 429 }),
	(random) => ({ status: 429, headers: { 'Retry-After': String(random.integer(0, 90)) } }),
	() => ({ status: 429, headers: { 'Retry-After': new Date(Date.now() + 2000).toUTCString() } }),
	() => ({ status: 200, headers: { 'Content-Type': 'application/json' } }),
	() => ({ status: 200, body: { data: [] } }),
	(random) => ({ transfer: { cutAfter: random.pick([0, 0.5, 0.99]) } }),
	(random) => ({ transfer: { truncateTo: random.pick([0, 0.5, 0.99]) } }),
	() => ({ transfer: { slowMs: 20 } }),
	(random) => ({ revokeScope: random.pick(['api.accounting.transaction:read', 'api.crm.customer:read', 'api.accounting.dimension:read']) }),
];

const dialects: Change[] = ['idTypesSwapped', 'timestampsSwapped', 'unknownFields', 'localCurrency'];

/** Failures of paging. Where pages go by tokens, a lost link can't be told from the end of the list. */
const ofPages = (random: Random, numbered: boolean): FaultResponse =>
	random.pick<FaultResponse>([
		{ change: ['emptyPage'] },
		{ change: ['shortPage'] },
		{ change: ['linkToFirstPage'] },
		{ change: ['linkToSamePage'] },
		{ change: [{ linkTo: 'http://127.0.0.1:1/v1/transactionlines?page=2' }] },
		{ change: ['linkWithoutFilter'] },
		{ ignoreParameter: 'limit' },
		...(numbered ? ([{ change: ['noLink'] }, { ignoreParameter: 'page' }] as FaultResponse[]) : []),
	]);

/** None to three faults on the way of one fetch; only one of those that spoil a page. */
export function randomFaults(random: Random, path: string): Fault[] {
	const numbered = path === '/v1/transactionlines' || path === '/v1/customers';
	const faults: Fault[] = [];
	for (let count = random.pick([0, 1, 1, 1, 2, 3]); count > 0; count--) {
		const match = { path: random.pick([path, path, '/v1/*', '/oauth/token']) };
		faults.push({ match, after: random.integer(0, 6), times: random.pick([1, 1, 1, 2, 4, 6]), respond: random.pick(anywhere)(random) });
	}
	if (random.chance(0.4)) faults.push({ match: { path }, after: random.integer(0, 6), times: 1, respond: ofPages(random, numbered) });
	if (random.chance(0.3)) faults.push({ match: { path: '/v1/*' }, times: 100, after: random.integer(0, 3), respond: { change: dialects.filter(() => random.chance(0.5)) } });
	return faults;
}
