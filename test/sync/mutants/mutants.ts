import { tamperWith, type Passing, type SentItem, type Tampering } from '../../support/syncModel/tamper';

const isBatch = (passing: Passing, name: 'batch' | 'matches' | 'candidates') =>
	passing.method === 'POST' && passing.path.endsWith(`/accounting-transactions/${name}`);

/** Changes the items of one kind of batch; results are answered for the items that were given. */
function onItems(name: 'batch' | 'matches' | 'candidates', change: (items: SentItem[]) => SentItem[]): Tampering {
	return async (passing, send) => {
		if (!isBatch(passing, name)) return await send(passing);
		const items = change(passing.body.items!);
		const answer = items.length === 0 ? { status: 200, body: { results: [] } } : await send({ ...passing, body: { ...passing.body, items } });
		if (answer.status !== 200) return answer;
		const results = new Map(answer.body.results!.map((result) => [result.externalId, result]));
		return { status: 200, body: { results: passing.body.items!.map(({ externalId }) => results.get(externalId) ?? { externalId, result: 'unchanged' as const }) } };
	};
}

const decidedByPerson = ['matched', 'keepUnmatched', 'addedToBudget'];

export interface Mutant {
	what: string;
	tamper: ReturnType<typeof tamperWith>;
	/** Rules of the auditor, one of which must find it. */
	caughtBy: RegExp;
}

/** Syncs that are wrong in one way each. */
export const mutants: Mutant[] = [
	{
		what: 'skips a transaction',
		tamper: tamperWith(onItems('batch', (items) => items.slice(1))),
		caughtBy: /everyLineOnce|sumsAgree/,
	},
	{
		what: 'writes a transaction twice, under two ids',
		tamper: tamperWith(onItems('batch', (items) => [...items, { ...items[0]!, externalId: `${items[0]!.externalId}-again` }])),
		caughtBy: /everyLineOnce: \S+ is stored and was never posted/,
	},
	{
		what: 'is an øre off',
		tamper: tamperWith(onItems('batch', (items) => items.map((item) => ({ ...item, amount: (Number(item.amount) + 0.01).toFixed(2) })))),
		caughtBy: /everyLineOnce: \S+ amount is|sumsAgree/,
	},
	{
		what: 'takes what a person decided back before it matches',
		tamper: tamperWith(async (passing, send) => {
			if (passing.method === 'GET' && passing.path.includes('scope=matching')) {
				const { body } = await send({ ...passing, path: passing.path.replace('scope=matching', 'scope=all') });
				for (const { externalId, matchStatus } of body.items!) {
					if (!decidedByPerson.includes(matchStatus)) continue;
					const { 'idempotency-key': _key, 'sync-run-id': _run, ...headers } = passing.headers;
					await send({ method: 'POST', path: `/api/v1/accounting-transactions/${encodeURIComponent(externalId)}/unmatch`, headers: { ...headers, 'content-type': 'application/json' }, body: { decision: 'reopen' } });
				}
			}
			return await send(passing);
		}),
		caughtBy: /everyWordStands/,
	},
	{
		what: 'takes for done what nobody answered',
		tamper: tamperWith(async (passing, send) => {
			if (!isBatch(passing, 'batch')) return await send(passing);
			return { status: 200, body: { results: passing.body.items!.map(({ externalId }) => ({ externalId, result: 'created' as const })) } };
		}),
		caughtBy: /everyLineOnce: \S+ is in the ledger and not stored/,
	},
	{
		what: 'matches to another order than the matcher said',
		tamper: tamperWith(onItems('matches', (items) => items.map((item) => ({ ...item, purchaseOrderId: 'order-1', outcome: { ...item.outcome!, purchaseOrder: { number: null, url: null, id: 'order-1' } } })))),
		caughtBy: /everyMatchJustified: .* has purchase order order-1; the reference says/,
	},
	{
		what: 'forgets what it matched on',
		tamper: tamperWith(onItems('matches', (items) => items.map(({ expected: _expected, ...item }) => item))),
		caughtBy: /everyMatchJustified: .* had read revision/,
	},
	{
		what: 'flags nothing that vanished',
		tamper: tamperWith(async (passing, send) => {
			if (passing.method !== 'POST' || !passing.path.endsWith('/vanished')) return await send(passing);
			return { status: 200, body: { results: passing.body.items!.map(({ externalId }) => ({ externalId, result: 'unchanged' as const })) } };
		}),
		caughtBy: /everyLossNoticed/,
	},
	{
		what: 'leaves out an open question',
		tamper: tamperWith(onItems('candidates', (items) => items.slice(1))),
		caughtBy: /nothingLeftToDo/,
	},
	{
		what: 'writes in nobody’s name, so that a lost lease does not stop it',
		tamper: tamperWith(async (passing, send) => {
			const { 'sync-run-id': _run, ...headers } = passing.headers;
			return await send({ ...passing, headers });
		}),
		caughtBy: /everyWriteHasAnAuthor/,
	},
	{
		what: 'asks a person about what it is about to match',
		tamper: tamperWith(async (passing, send) => {
			if (isBatch(passing, 'matches')) {
				const items = passing.body.items!.map(({ externalId, outcome }) => ({ externalId, outcome: { ...outcome!, status: 'needsReview' as const, purchaseOrder: null } }));
				const { 'idempotency-key': _key, ...headers } = passing.headers;
				await send({ ...passing, path: passing.path.replace('matches', 'candidates'), headers, body: { items } });
			}
			return await send(passing);
		}),
		caughtBy: /everyMatchJustified/,
	},
];
