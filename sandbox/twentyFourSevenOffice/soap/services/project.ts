import { PROJECT } from '../../../production/masterData/elements';
import type { SandboxState } from '../../state';
import { GENERAL_NAMESPACE, type SoapService } from '../operation';
import type { Content } from '../soapXml';

function names({ production }: SandboxState, active: boolean): Content {
	const projects = production.dimensionElements.filter((one) => one.dimensionType === PROJECT && one.active === active);
	return { ProjectShort: projects.map(({ value, name }) => ({ Id: Number(value), Name: name })) };
}

export const projectService: SoapService = {
	path: '/Project/V001/ProjectService.asmx', host: 'webservices', namespace: GENERAL_NAMESPACE,
	operations: {
		// ASSUMED GetProjectNameList.active: active projects only, since deactivated ones have a list of their own.
		GetProjectNameList: { takes: [], answer: ({ state }) => names(state, true) },
		GetDeactivatedProjectNameList: { takes: [], answer: ({ state }) => names(state, false) },
	},
};
