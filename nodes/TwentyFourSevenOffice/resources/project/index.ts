import { getElement, getManyElements, type ElementResource } from '../dimensionElements';

const project: ElementResource = { kind: 'project', parameter: { name: 'projectId', displayName: 'Project' } };

export const get = getElement(project);
export const getMany = getManyElements(project);
