const start = Date.parse('2026-03-02T09:00:00.000Z');

/**
 * One clock for n8n, the nodes and both systems: it stands still until a step moves it, so that a sequence repeats exactly.
 * Only `Date` is replaced; timers and sockets are real.
 */
export function stopClock(): void {
	jest.useFakeTimers({
		now: start,
		doNotFake: [
			'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval',
			'setTimeout', 'clearTimeout',
		],
	});
}

export function resetClock(): void {
	jest.setSystemTime(start);
}

export function passMinutes(minutes: number): void {
	jest.setSystemTime(Date.now() + minutes * 60_000);
}

/** To the next full hour: what follows within the hour is on one day, whatever the time zone. */
export function passToFullHour(): void {
	passMinutes(60 - new Date().getUTCMinutes());
}

/** As 24SevenOffice writes moments: to the second. */
export function nowToTheSecond(): string {
	return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The calendar day some days ago. */
export function daysAgo(days: number): string {
	return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
