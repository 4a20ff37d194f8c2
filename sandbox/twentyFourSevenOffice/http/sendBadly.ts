import type { Response } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import type { Transfer } from './faults';

const PIECES = 10;

/** Sends an answer's bytes as the fault says. Its status and headers are set already. */
export async function sendBadly(response: Response, bytes: Buffer, transfer: Transfer): Promise<void> {
	if ('truncateTo' in transfer) {
		const part = bytes.subarray(0, Math.floor(bytes.length * transfer.truncateTo));
		response.setHeader('Content-Length', part.length);
		response.end(part);
		return;
	}
	response.setHeader('Content-Length', bytes.length);
	if ('cutAfter' in transfer) {
		response.write(bytes.subarray(0, Math.floor(bytes.length * transfer.cutAfter)), () => response.destroy());
		return;
	}
	const size = Math.ceil(bytes.length / PIECES);
	for (let start = 0; start < bytes.length && !response.destroyed; start += size) {
		response.write(bytes.subarray(start, start + size));
		await wait(transfer.slowMs / PIECES);
	}
	response.end();
}
