import type { ElementKind } from '../source';
import type { Operation } from './operation';
import { readId } from './readId';
import { readLimit } from './readLimit';

/** A project or a department. */
export interface ElementResource {
	kind: ElementKind;
	/** Of the record locator. */
	parameter: { name: string; displayName: string };
}

export function getManyElements({ kind }: ElementResource): Operation {
	return async (context, source, itemIndex) => {
		const elements = await source.elements(kind, readLimit(context, itemIndex));
		return elements.map((element) => ({ ...element }));
	};
}

export function getElement({ kind, parameter }: ElementResource): Operation {
	return async (context, source, itemIndex) => {
		const id = readId(context, parameter.name, parameter.displayName, itemIndex);
		return [{ ...(await source.element(kind, id)) }];
	};
}
