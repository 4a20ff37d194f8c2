import { GENERAL_NAMESPACE, type SoapService } from '../operation';
import { DEPARTMENT } from '../../../production/masterData/elements';

export const clientService: SoapService = {
	path: '/Client/V001/ClientService.asmx', host: 'api', namespace: GENERAL_NAMESPACE,
	operations: {
		GetClientInformation: {
			takes: [],
			answer: ({ state: { production: { organization } } }) => ({
				Country: organization.address.countryCode, IsUsingFactoring: false, Name: organization.name,
				ReminderDays: 0, ReminderDays2: 0, ReminderDays3: 0, UserId: 1, DefaultCurrency: organization.settings.currencyCode,
			}),
		},
		GetDepartmentList: {
			takes: [],
			// 3P BISO: all departments, where REST has only the active ones.
			answer: ({ state }) => ({
				Department: state.production.dimensionElements.filter((one) => one.dimensionType === DEPARTMENT).map(({ value, name }) => ({ Id: Number(value), Name: name })),
			}),
		},
	},
};
