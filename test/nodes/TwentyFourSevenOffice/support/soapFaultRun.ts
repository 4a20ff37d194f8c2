import type { IDataObject } from 'n8n-workflow';
import type { Fault, RunningTwentyFourSevenOffice } from '../../../../sandbox/twentyFourSevenOffice';
import { expectNoSecrets } from './noSecrets';
import { bySoap, runNode, soapCredentialFor, transactions } from './runNode';

export interface FaultRunResult {
	complete: number;
	/** By what the error says, its values left out. */
	errors: Record<string, number>;
	/** Runs that gave something else than everything or an error. Must be empty. */
	silent: string[];
	mostRequests: number;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const fault = (text: string, status = 500): Fault['respond'] => ({
	status, headers: { 'Content-Type': 'text/xml' },
	body: `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Server</faultcode><faultstring>${text}</faultstring></soap:Fault></soap:Body></soap:Envelope>`,
});

function anyFault(random: () => number): Fault['respond'] {
	const kinds: Array<() => Fault['respond']> = [
		() => 'dropConnection', () => 'resetConnection', () => 'expireToken',
		() => ({ transfer: { cutAfter: random() } }), () => ({ transfer: { truncateTo: random() * 0.999 } }), () => ({ transfer: { slowMs: 100 } }),
		() => ({ status: 429, headers: { 'Retry-After': '0' } }), () => ({ status: 503 }), () => ({ status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html>busy</html>' }),
		() => fault('Request timed out.'), () => fault('Object reference not set'), () => fault('Limit exceeded by 1. Request is blocked. Quarantine ends at 2026'), () => fault('Client is not authenticated on this identity'),
	];
	return kinds[Math.floor(random() * kinds.length)]!();
}

/** Reads a quarter again and again while random answers go wrong: each run is complete and right, or a clear error. */
export async function runSoapFaults(sandbox: RunningTwentyFourSevenOffice, runs: number, seed: number): Promise<FaultRunResult> {
	const random = randomFrom(seed);
	const parameters = bySoap(transactions({ startDate: '2026-02-28', endDate: '2026-04-30' }));
	const credential = soapCredentialFor(sandbox.url);
	const expected = JSON.stringify((await runNode(parameters, credential)).data);
	const result: FaultRunResult = { complete: 0, errors: {}, silent: [], mostRequests: 0 };
	for (let run = 0; run < runs; run++) {
		sandbox.state.faults.clear();
		sandbox.state.requests.length = 0;
		const faults = Array.from({ length: 1 + Math.floor(random() * 2) }, (): Fault => ({
			match: { path: '/soap/*' }, after: Math.floor(random() * 12), times: random() < 0.8 ? 1 : 7, respond: anyFault(random),
		}));
		for (const one of faults) sandbox.state.faults.add(one);
		const { error, data, run: whole } = await runNode(parameters, credential);
		expectNoSecrets([error, whole.data.resultData], sandbox);
		result.mostRequests = Math.max(result.mostRequests, sandbox.state.requests.length);
		if (error) count(result.errors, error.message, data);
		else if (JSON.stringify(data) === expected) result.complete++;
		else result.silent.push(`run ${run}: ${data.length} items after ${JSON.stringify(faults)}`);
	}
	return result;
}

function count(errors: Record<string, number>, message: string, data: IDataObject[]): void {
	const kind = `${message.replace(/https?:\S+/g, 'URL').replace(/\d+/g, 'N').slice(0, 90)}${data.length > 0 ? ' (with items!)' : ''}`;
	errors[kind] = (errors[kind] ?? 0) + 1;
}
