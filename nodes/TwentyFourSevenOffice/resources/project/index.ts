import { PROJECT_DIMENSION_TYPE } from '../../wire/ledgerLine';
import { getElement, getManyElements, type DimensionResource } from '../dimensionElements';

const project: DimensionResource = {
	type: PROJECT_DIMENSION_TYPE,
	noun: 'project',
	parameter: { name: 'projectId', displayName: 'Project' },
};

export const get = getElement(project);
export const getMany = getManyElements(project);
