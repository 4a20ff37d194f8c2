import type { INodeExecutionData, IPollFunctions, IRun } from 'n8n-workflow';
import type { PollState } from './window';

/** A run that takes longer is given up, so that a lost one can't stop the trigger for ever. */
const MAX_RUN_MS = 24 * 60 * 60_000;

interface Delivery {
	/** What the trigger knows once the run has succeeded. */
	next: PollState;
	startedAt: number;
	result: 'running' | 'succeeded' | 'failed';
}

/**
 * Runs that polls of this process started, by trigger. n8n tells a poll nothing about the run that it started but through
 * `__emit`; a process that ends forgets, and the next one gives the same transactions again.
 */
const deliveries = new Map<string, Delivery>();

/** The run that the trigger's last poll started: still going, or what it came to. It is told of once. */
export function takeDelivery(trigger: string, now = Date.now()): { running: true } | { running: false; next: PollState | null } {
	const delivery = deliveries.get(trigger);
	if (delivery?.result === 'running' && now - delivery.startedAt < MAX_RUN_MS) return { running: true };
	deliveries.delete(trigger);
	return { running: false, next: delivery?.result === 'succeeded' ? delivery.next : null };
}

/** Starts a run of the workflow with these items. Only its success makes `next` known. */
export function deliver(context: IPollFunctions, trigger: string, items: INodeExecutionData[], next: PollState): void {
	const delivery: Delivery = { next, startedAt: Date.now(), result: 'running' };
	const done = context.helpers.createDeferredPromise<IRun | undefined>();
	const settle = (result: Delivery['result']) => void (delivery.result = result);
	done.promise.then((run) => settle(isDelivered(run) ? 'succeeded' : 'failed'), () => settle('failed'));
	context.__emit([items], undefined, done);
	deliveries.set(trigger, delivery);
}

/** Succeeded, or waiting at a Wait node: then n8n has stored it and goes on with it, also after a restart. */
function isDelivered(run: IRun | undefined): boolean {
	return run?.status === 'success' || run?.status === 'waiting';
}

const polling = new Set<string>();

/** n8n polls by the clock, also while the poll before is still reading: then there is nothing to do. */
export async function onePollAtATime(trigger: string, work: () => Promise<void>): Promise<void> {
	if (polling.has(trigger)) return;
	polling.add(trigger);
	try {
		await work();
	} finally {
		polling.delete(trigger);
	}
}
