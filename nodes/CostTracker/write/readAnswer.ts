import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { toNodeError } from '../toNodeError';
import { asObject, asText } from '../wire/json';
import type { BatchAnswer, Prepared } from './writeBatches';
import type { WriteStatus } from './writeResult';

/** The contract's refusals of a whole request, read here instead of being errors. */
export const REFUSALS = [400, 409, 413, 415, 422];
/** Errors after which no other request can succeed either: the key, the address, the rate. Redirects (3xx) too. */
const HOPELESS = /^(3\d\d|401|403|404|405|429)$/;
const ITEM_STATUSES: readonly unknown[] = ['created', 'updated', 'unchanged', 'conflict', 'rejected'];

/** A request that was refused whole. A lost lease stops all writing; anything else may be the fault of single items. */
export function readRefusal(
	context: IExecuteFunctions,
	body: unknown,
	statusCode: number,
	{ syncRunId }: { syncRunId: string | null },
	itemIndex: number,
): BatchAnswer {
	const refusal = asObject(asObject(body).error);
	const reason = asText(refusal.code) ?? `status${statusCode}`;
	const message = asText(refusal.message) ?? `CostTracker refused the request with status ${statusCode} and gave no reason.`;
	if (reason !== 'leaseLost') return { kind: 'refused', reason, message };
	return {
		kind: 'stop',
		error: new NodeOperationError(context.getNode(), `Sync run ${syncRunId} may write no more: it lost its lease. CostTracker: ${message}`, {
			description: 'Its lease ran out, or it was finished. Start a new run; it completes what this one did not write.',
			itemIndex,
		}),
	};
}

/** One result per item in the order sent; an answer that is not that is no answer. */
export function readResults(body: unknown, batch: readonly Prepared[]): BatchAnswer {
	const { results } = asObject(body);
	if (!Array.isArray(results) || results.length !== batch.length) {
		const given = Array.isArray(results) ? `${results.length} results` : 'no results';
		return unreadable(`CostTracker answered ${given} for ${batch.length} items.`);
	}
	const read = results.map(asObject);
	const strange = read.findIndex(
		({ externalId, result }, position) => externalId !== batch[position]!.externalId || !ITEM_STATUSES.includes(result),
	);
	if (strange !== -1) {
		const { externalId, result } = read[strange]!;
		return unreadable(`CostTracker answered "${result}" for "${externalId}" in place of a result for "${batch[strange]!.externalId}".`);
	}
	return {
		kind: 'answered',
		results: read.map(({ result, reason, message }) => ({
			status: result as WriteStatus,
			...(asText(reason) !== null && { reason: asText(reason)! }),
			...(asText(message) !== null && { message: asText(message)! }),
		})),
	};
}

function unreadable(message: string): BatchAnswer {
	return { kind: 'unanswered', reason: 'unreadableAnswer', message };
}

/** What failed after all retries. Only what may have to do with the items is tried again one by one. */
export function toFailedAnswer(context: IExecuteFunctions, thrown: unknown, itemIndex: number): BatchAnswer {
	const error = toNodeError(context, thrown, itemIndex);
	return error instanceof NodeApiError && !HOPELESS.test(error.httpCode ?? '')
		? { kind: 'unanswered', reason: error.httpCode ? `status${error.httpCode}` : 'noAnswer', message: error.message }
		: { kind: 'stop', error };
}
