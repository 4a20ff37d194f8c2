import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toMasterData } from '../../wire/masterData';
import { executeWrite } from '../../write/executeWrite';
import type { MASTER_DATA } from './resources';

/** Writes all items of the input; an item that CostTracker can't take is refused while the others go on. */
export function createOrUpdateMasterData({ resource, path, writes }: (typeof MASTER_DATA)[number]) {
	return async (context: IExecuteFunctions): Promise<INodeExecutionData[]> =>
		await executeWrite(context, {
			resource,
			operation: 'upsert',
			writes,
			path: `${path}/batch`,
			map: (item, key) => toMasterData(resource, item, key),
			oddItemsStop: false,
		});
}
