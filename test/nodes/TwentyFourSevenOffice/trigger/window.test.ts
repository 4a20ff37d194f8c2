import fc from 'fast-check';
import { MAX_SINGLE, remember, unmet } from '../../../../nodes/TwentyFourSevenOffice/trigger/memory';
import { readState } from '../../../../nodes/TwentyFourSevenOffice/trigger/readState';
import { advance, beginAt, OVERLAP_MINUTES, type PollState } from '../../../../nodes/TwentyFourSevenOffice/trigger/window';
import type { LedgerLine } from '../../../../nodes/TwentyFourSevenOffice/wire/ledgerLine';
import { ledgerLine } from '../support/ledger';

const START = Date.parse('2026-03-01T08:00:00Z');
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();
const line = (id: string, minute: number): LedgerLine => ledgerLine({ id, account: 4500, amount: 1, modified: at(minute) });
const idsOf = (lines: LedgerLine[]) => lines.map(({ id }) => id).sort();
/** As n8n stores it and gives it back. */
const stored = (state: PollState): PollState => readState(JSON.parse(JSON.stringify(state)), state.organizationId)!;

test('a line is met once, however often it is read, and again when it changed', () => {
	let { fresh, next } = advance(beginAt('5', at(0)), [line('a', 0), line('b', 1)], at(60));
	expect(idsOf(fresh)).toEqual(['a', 'b']);
	({ fresh, next } = advance(stored(next), [line('b', 1), line('a', 0)], at(60)));
	expect(fresh).toEqual([]);
	({ fresh, next } = advance(stored(next), [line('a', 2), line('b', 1)], at(60)));
	expect(idsOf(fresh)).toEqual(['a']);
});

test('the window follows at the overlap behind what the poll before met', () => {
	const first = advance(beginAt('5', at(0)), [line('a', 100)], at(200)).next;
	expect(first.from).toBe(new Date(START - 1).toISOString());
	const second = advance(first, [line('a', 100), line('b', 150)], at(200)).next;
	expect(second.from).toBe(at(100 - OVERLAP_MINUTES));
	expect(advance(second, [line('a', 100), line('b', 150)], at(200)).next.from).toBe(at(150 - OVERLAP_MINUTES));
});

test('a line without a time is met once, too', () => {
	const timeless = { ...line('a', 0), modifiedAt: null };
	const { fresh, next } = advance(beginAt('5', at(0)), [timeless], at(60));
	expect(idsOf(fresh)).toEqual(['a']);
	expect(advance(next, [timeless], at(60)).fresh).toEqual([]);
});

test('what is stored stays small: 30,000 lines changed at once', () => {
	const lines = Array.from({ length: 30_000 }, (_, index) => ({ ...line('x', 1), id: `line-${index}` }));
	const { next } = advance(beginAt('5', at(0)), lines, at(60));
	expect(JSON.stringify(next).length).toBeLessThan(120_000);
	expect(advance(stored(next), lines, at(60)).fresh).toEqual([]);
	const changed = advance(stored(next), [...lines.slice(1), { ...lines[0]!, modifiedAt: at(2) }], at(60)).fresh;
	expect(changed.map(({ id }) => id)).toContain('line-0');
	expect(changed.length).toBeLessThan(100);
	expect(JSON.stringify(advance(beginAt('5', at(0)), lines.slice(0, MAX_SINGLE), at(60)).next).length).toBeLessThan(120_000);
});

test('remembered one by one or in groups, a changed line is never taken for a known one', () => {
	const worlds = fc.uniqueArray(fc.nat(50), { maxLength: 30 });
	fc.assert(fc.property(worlds, worlds, fc.nat(40), (before, after, maxSingle) => {
		const memory = remember(before.map((id) => line(String(id), 1)), maxSingle);
		const lines = [...before.map((id) => line(String(id), after.includes(id) ? 2 : 1)), ...after.filter((id) => !before.includes(id)).map((id) => line(String(id), 2))];
		expect(unmet(lines, memory).map(({ id }) => id)).toEqual(expect.arrayContaining(after.map(String)));
		if (after.length === 0) expect(unmet(lines, memory)).toEqual([]);
	}));
});

test.each([undefined, null, 7, 'x', {}, { version: 2 }, { version: 1, organizationId: '6', from: at(0), memory: { groupLength: 3, digests: {} } }, { version: 1, organizationId: '5', from: 'soon' }, { version: 1, organizationId: '5', from: at(0) }])('%j is no state of this organization', (given) => {
	expect(readState(given, '5')).toBeNull();
});

/** What may happen between polls, minute by minute. */
type Step = { kind: 'change'; id: number; /** Minutes between its time and when it can be read. */ delay: number } | { kind: 'poll'; fails: boolean };
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({ kind: fc.constant('change' as const), id: fc.nat(8), delay: fc.nat(OVERLAP_MINUTES - 1) }),
	fc.record({ kind: fc.constant('poll' as const), fails: fc.boolean() }),
);

test('every change comes at least once, also those that can be read late, and quiet polls give nothing', () => {
	fc.assert(
		fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
			const ledger = new Map<string, { line: LedgerLine; visible: number }>();
			const due = new Set<string>();
			let state = beginAt('5', at(0));
			let minute = 0;
			const poll = (fails: boolean): LedgerLine[] => {
				const readable = [...ledger.values()].filter(({ visible, line: one }) => visible <= minute && one.modifiedAt! > state.from).map(({ line: one }) => one);
				const { fresh, next } = advance(state, readable, at(minute));
				if (fails) return [];
				state = stored(next);
				for (const one of fresh) due.delete(`${one.id}@${one.modifiedAt}`);
				return fresh;
			};
			for (const one of steps) {
				minute++;
				if (one.kind === 'poll') poll(one.fails);
				else {
					const id = String(one.id);
					const replaced = ledger.get(id);
					if (replaced) due.delete(`${id}@${replaced.line.modifiedAt}`);
					const changed = line(id, minute);
					ledger.set(id, { line: changed, visible: minute + one.delay });
					due.add(`${id}@${changed.modifiedAt}`);
				}
			}
			minute += OVERLAP_MINUTES;
			poll(false);
			expect([...due]).toEqual([]);
			for (let quiet = 0; quiet < 3; quiet++) expect(poll(false)).toEqual([]);
		}),
		{ numRuns: 2_000 },
	);
});
