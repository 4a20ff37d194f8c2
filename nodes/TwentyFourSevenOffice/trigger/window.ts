import type { LedgerLine } from '../wire/ledgerLine';
import { NOTHING_MET, remember, unmet, type Memory } from './memory';

/**
 * So far behind the latest change that was met each poll looks back: for lines that get their time before they can be
 * read, for changes during a poll, and for several at the same time.
 */
export const OVERLAP_MINUTES = 10;
/** So far back the first look goes, so that a clock that is up to a day wrong skips nothing. */
export const FIRST_LOOK_HOURS = 24;

const MINUTE_MS = 60_000;

/** What a trigger knows between its polls; n8n stores it as JSON. Times are ISO in UTC, by 24SevenOffice's clock. */
export interface PollState {
	version: 1;
	organizationId: string;
	/** Lines that changed after this are read. */
	from: string;
	/** The latest change that was met; null before the first. */
	latest: string | null;
	/** What was met after `from`. */
	memory: Memory;
}

/** Everything that changed at this time or later is new. */
export function beginAt(organizationId: string, instant: string): PollState {
	return { version: 1, organizationId, from: shift(instant, -1), latest: null, memory: NOTHING_MET };
}

/** Where the first look begins that tells what was there before a trigger began now. */
export function firstLook(organizationId: string, now: string): PollState {
	return beginAt(organizationId, shift(now, -FIRST_LOOK_HOURS * 60 * MINUTE_MS));
}

export interface Polled {
	/** Lines that are new or changed. */
	fresh: LedgerLine[];
	/** What to know once they have been dealt with. */
	next: PollState;
}

/**
 * One poll: what is new among the lines that changed after `state.from`, and the state after it. The window moves on to
 * the overlap before what the poll *before* this one met, so each change is read at least twice: what slips through while
 * pages shift comes the next time. The time here only holds back a change that claims to be of the future.
 */
export function advance(state: PollState, lines: readonly LedgerLine[], now: string): Polled {
	const met = lines.filter((line) => isAfter(line, state.from));
	const latest = met.reduce<string | null>((found, { modifiedAt }) => later(found, modifiedAt === null || modifiedAt <= now ? modifiedAt : now), state.latest);
	const from = state.latest === null ? state.from : later(state.from, shift(state.latest, -OVERLAP_MINUTES * MINUTE_MS))!;
	return {
		fresh: unmet(met, state.memory),
		next: { ...state, from, latest, memory: remember(met.filter((line) => isAfter(line, from))) },
	};
}

/** A line that tells no time was given for some reason: it counts as within. */
function isAfter({ modifiedAt }: LedgerLine, from: string): boolean {
	return modifiedAt === null || modifiedAt > from;
}

function later(one: string | null, other: string | null): string | null {
	if (one === null || other === null) return one ?? other;
	return one > other ? one : other;
}

function shift(instant: string, milliseconds: number): string {
	return new Date(Date.parse(instant) + milliseconds).toISOString();
}
