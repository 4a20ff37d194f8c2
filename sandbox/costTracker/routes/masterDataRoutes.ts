import { Router } from 'express';
import type { MasterDataItem, MasterDataKind } from '../contract';
import { listMasterData, upsertMasterData } from '../store/masterData';
import type { Store } from '../store/store';
import { query } from './query';
import { write, writeBatch } from './write';

const paths: Record<MasterDataKind, string> = {
	suppliers: '/suppliers',
	nominalCodes: '/nominal-codes',
	projects: '/projects',
	departments: '/departments',
};

export function masterDataRoutes(store: Store): Router {
	const router = Router();
	for (const [kind, path] of Object.entries(paths) as Array<[MasterDataKind, string]>) {
		router.get(path, (request, response) => {
			response.json(listMasterData(store, kind, query(request)));
		});
		router.post(`${path}/batch`, (request, response) => {
			const { items } = request.body as { items: MasterDataItem[] };
			write(store, request, response, (context) => ({
				status: 200,
				body: { results: writeBatch(store, kind, items, context, (item) => upsertMasterData(store, kind, item, context)) },
			}));
		});
	}
	return router;
}
