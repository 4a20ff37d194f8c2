import type { IExecuteFunctions } from 'n8n-workflow';
import { getOne, type Api } from '../rest/api';
import { toLists } from '../rest/lists';
import { readList } from '../rest/readPages';
import { toDimensionElement } from '../wire/masterData';
import type { Operation } from './operation';
import { readId } from './readId';
import { readLimit } from './readLimit';

/** A project or a department: the API has neither, but elements of the dimension types 1 and 2. */
export interface DimensionResource {
	type: string;
	/** e.g. `project`. */
	noun: string;
	/** Of the record locator. */
	parameter: { name: string; displayName: string };
}

export function getManyElements({ type, noun }: DimensionResource): Operation {
	return async (context: IExecuteFunctions, api: Api, itemIndex: number) => {
		const { id: organizationId } = await api.organization();
		const elements = await readList(api, toLists.dimensionElements(type, `${noun}s`), readLimit(context, itemIndex));
		return elements.map((raw) => toDimensionElement(raw, organizationId)).filter((element) => element !== null).map((element) => ({ ...element }));
	};
}

export function getElement({ type, noun, parameter }: DimensionResource): Operation {
	return async (context: IExecuteFunctions, api: Api, itemIndex: number) => {
		const id = readId(context, parameter.name, parameter.displayName, itemIndex);
		const { id: organizationId } = await api.organization();
		const raw = await getOne(api, `/dimensions/${type}/elements/${encodeURIComponent(id)}`, `active ${noun} with ID ${id}`);
		const element = toDimensionElement(raw, organizationId);
		return element === null ? [] : [{ ...element }];
	};
}
