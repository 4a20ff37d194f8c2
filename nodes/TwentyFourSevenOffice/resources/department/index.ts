import { getElement, getManyElements, type ElementResource } from '../dimensionElements';

const department: ElementResource = { kind: 'department', parameter: { name: 'departmentId', displayName: 'Department' } };

export const get = getElement(department);
export const getMany = getManyElements(department);
