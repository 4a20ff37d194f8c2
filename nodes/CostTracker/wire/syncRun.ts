import { asObject, type Json } from './json';

/** A sync run as an item; `runId` is named as the other sync run operations name it. */
export function fromSyncRun(wire: unknown): Json {
	const { id, ...rest } = asObject(wire);
	return { runId: id, ...rest };
}
