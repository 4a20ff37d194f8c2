import { DEPARTMENT_DIMENSION_TYPE } from '../../wire/ledgerLine';
import { getElement, getManyElements, type DimensionResource } from '../dimensionElements';

const department: DimensionResource = {
	type: DEPARTMENT_DIMENSION_TYPE,
	noun: 'department',
	parameter: { name: 'departmentId', displayName: 'Department' },
};

export const get = getElement(department);
export const getMany = getManyElements(department);
