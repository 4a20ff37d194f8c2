import type { ElementKind } from '../source';
import { DEPARTMENT_DIMENSION_TYPE, PROJECT_DIMENSION_TYPE } from '../wire/ledgerLine';
import type { DimensionElement, NamedId } from '../wire/masterData';
import { toSoapDimensionValue, toSoapElement } from '../wire/soapMasterData';
import type { Json } from '../wire/readers';
import { listOf, presentText } from '../wire/soapReaders';
import { present } from './present';
import type { SoapApi } from './soapApi';

/** Inactive ones too, which REST does not list. */
export async function readElements(api: SoapApi, kind: ElementKind): Promise<DimensionElement[]> {
	const { id: organizationId } = await api.organization();
	const toElements = (list: Json[], active: boolean | null) => present(list.map((raw) => toSoapElement(raw, organizationId, active)));
	const found = kind === 'department'
		? toElements(listOf(await api.call('client', 'GetDepartmentList'), 'Department'), null)
		: [
				...toElements(listOf(await api.call('project', 'GetProjectNameList'), 'ProjectShort'), true),
				...toElements(listOf(await api.call('project', 'GetDeactivatedProjectNameList'), 'ProjectShort'), false),
			];
	// Should a list hold what another holds too.
	return [...new Map(found.map((element) => [element.id, element])).values()];
}

export async function readOwnDimensions(api: SoapApi): Promise<NamedId[]> {
	const found = listOf(await api.call('transaction', 'GetUserDefinedDimensions'), 'Dimension');
	return present(found.map(({ TypeId, Name }) => {
		const id = presentText(TypeId);
		return id === null ? null : { id, name: presentText(Name) };
	}));
}

/** Of a dimension type by its id. The services list projects, departments and what the company defined itself. */
export async function readDimensionElements(api: SoapApi, typeId: string): Promise<DimensionElement[]> {
	if (typeId === PROJECT_DIMENSION_TYPE) return await readElements(api, 'project');
	if (typeId === DEPARTMENT_DIMENSION_TYPE) return await readElements(api, 'department');
	if (!/^\d{3,9}$/.test(typeId)) {
		throw api.error(`SOAP can not list the elements of dimension ${typeId}.`, 'It lists projects, departments and your own dimensions (numbers from 100 on). Use the REST API for others.');
	}
	const { id: organizationId } = await api.organization();
	const values = await api.call('transaction', 'GetUserDefinedDimensionValues', { DimensionType: typeId });
	return present(listOf(values, 'Dimension').map((raw) => toSoapDimensionValue(raw, organizationId)));
}
