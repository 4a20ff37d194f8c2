import * as department from './department';
import { get as getDimension } from './dimension/get';
import { getElements } from './dimension/getElements';
import { getMany as getDimensions } from './dimension/getMany';
import { download } from './document/download';
import { get as getGlAccount } from './glAccount/get';
import { getMany as getGlAccounts } from './glAccount/getMany';
import type { Operation } from './operation';
import { get as getOrganization } from './organization/get';
import * as project from './project';
import { get as getSupplier } from './supplier/get';
import { getMany as getSuppliers } from './supplier/getMany';
import { discover } from './transaction/discover';
import { get as getTransaction } from './transaction/get';
import { getMany as getTransactions } from './transaction/getMany';
import { getMany as getTransactionTypes } from './transactionType/getMany';

/** What each resource's operations do. */
export const operations: Record<string, Record<string, Operation>> = {
	department: { get: department.get, getAll: department.getMany },
	dimension: { get: getDimension, getAll: getDimensions, getElements },
	document: { download },
	glAccount: { get: getGlAccount, getAll: getGlAccounts },
	organization: { get: getOrganization },
	project: { get: project.get, getAll: project.getMany },
	supplier: { get: getSupplier, getAll: getSuppliers },
	transaction: { discover, get: getTransaction, getAll: getTransactions },
	transactionType: { getAll: getTransactionTypes },
};
