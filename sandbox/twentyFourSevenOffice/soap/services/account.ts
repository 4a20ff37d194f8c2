import { GENERAL_NAMESPACE, type SoapService } from '../operation';

export const accountService: SoapService = {
	path: '/Economy/Account/V004/Accountservice.asmx', host: 'api', namespace: GENERAL_NAMESPACE,
	operations: {
		GetAccountList: {
			takes: [],
			answer: ({ state }) => ({
				// ASSUMED AccountTax: REST's taxId. TaxNo is the tax's number.
				AccountData: state.production.accounts.map(({ id, number, name, taxId }) => ({
					AccountId: id, AccountNo: number, AccountName: name, AccountTax: taxId,
					TaxNo: state.production.taxes.find((tax) => tax.id === taxId)?.number ?? 0,
				})),
			}),
		},
		GetTaxCodeList: {
			takes: [],
			answer: ({ state }) => ({
				TaxCodeElement: state.production.taxes.map(({ id, number, name, rate }) => ({ TaxId: id, TaxNo: String(number), TaxName: name, TaxRate: rate })),
			}),
		},
	},
};
