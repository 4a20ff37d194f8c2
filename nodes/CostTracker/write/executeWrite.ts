import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { finishWrite } from './finishWrite';
import { type ItemMapping, prepareItems } from './prepareItems';
import { readWriteParameters } from './readWriteParameters';
import { sendBatch } from './sendBatch';
import { writeBatches } from './writeBatches';
import type { WriteIdentity } from './writeSummary';

export interface BatchedWrite extends ItemMapping, Pick<WriteIdentity, 'resource' | 'operation' | 'writes'> {
	/** Where batches go, e.g. `/suppliers/batch`. */
	path: string;
	/** What each request says besides its items. */
	besides?: IDataObject;
}

/** One write of all items of the input, in batches: what every batched operation of this node does. */
export async function executeWrite(context: IExecuteFunctions, write: BatchedWrite): Promise<INodeExecutionData[]> {
	const parameters = readWriteParameters(context);
	const input = context.getInputData();
	const { received, ready, refused } = prepareItems(context, input, write);
	const target = { path: write.path, besides: write.besides, ...parameters };
	const written = await writeBatches(ready, (batch) => sendBatch(context, target, batch));
	return finishWrite(context, { ...write, ...parameters, input, received: received.length }, {
		...written,
		results: [...refused, ...written.results],
	});
}
