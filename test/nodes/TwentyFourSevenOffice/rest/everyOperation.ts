import type { IDataObject } from 'n8n-workflow';
import { transactions } from '../support/runNode';
import { production } from '../support/production';

const all = (resource: string): IDataObject => ({ resource, operation: 'getAll', returnAll: true });
const one = (resource: string, parameter: string, value: string): IDataObject => ({ resource, operation: 'get', [parameter]: { mode: 'id', value } });

/** Everything that the node asks of the REST API but documents, whose file is at another server. By the sandbox's ids. */
export const everyOperation: Array<[string, IDataObject]> = [
	['organization', { resource: 'organization', operation: 'get' }],
	['suppliers', all('supplier')],
	['suppliers by filter', { ...all('supplier'), options: { organizationNumber: production.customers.find(({ isSupplier, organizationNumber }) => isSupplier && organizationNumber)!.organizationNumber, createdFrom: '2020-01-01T00:00:00Z', modifiedFrom: '2020-03-29T02:30:00Z' } }],
	['one supplier', one('supplier', 'supplierId', String(production.customers[0]!.id))],
	['accounts', { ...all('glAccount'), options: { search: '40' } }],
	['one account', one('glAccount', 'glAccountId', String(production.accounts[0]!.id))],
	['projects', all('project')],
	['one project', one('project', 'projectId', '2601')],
	['departments', all('department')],
	['dimensions', all('dimension')],
	['transaction types', all('transactionType')],
	['transactions', transactions({ startDate: '2022-06-30', supplierInvoicesOnly: false, glAccounts: '' })],
	['changed transactions', transactions({ startDate: '2022-06-30', supplierInvoicesOnly: false, options: { modifiedFrom: '2022-01-01T00:00:00Z' } })],
	['transactions entered since', transactions({ startDate: '2022-06-30', supplierInvoicesOnly: false, options: { createdFrom: '2022-01-01T00:00:00Z' } })],
	// The specification's example is a line on 1900.
	['one transaction', { resource: 'transaction', operation: 'get', transactionId: production.answers.entries[0]!.transactionId, options: { bankAccounts: '1910-1999' } }],
	['the first transactions', transactions({ startDate: '2022-06-30', supplierInvoicesOnly: false, returnAll: false, limit: 5 })],
];
