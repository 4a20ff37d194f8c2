import type { IDataObject } from 'n8n-workflow';
import { services } from '../../../../nodes/TwentyFourSevenOffice/soap/services';
import { startIndependentServer, type IndependentServer, type Operations } from '../../../support/soap/independentServer';
import { describeBySpecifications } from '../../../support/specifications/specifications';
import { bySoap, runNode, soapCredentialFor, transactions } from '../support/runNode';

const IDENTITY = { Id: '1de00000-0000-4000-8000-000000000001', Client: { Id: '543819716587312', Name: 'Nordlys & Co <AS>' }, IsCurrent: true, IsDefault: true, IsProtected: false };
const line = (id: string, account: number, amount: number, more: object = {}) => ({
	Date: '2026-02-03T00:00:00', AccountNo: account, Currency: 'LOCAL', CurrencyRate: 1, CurrencyUnit: 1, Amount: amount, TransactionTypeId: 2, Comment: 'Leie av lift, «PO» 2021-0001 & mer',
	TransactionNo: 1001, VatCode: 1, Id: `aaaaaaaa-0000-4000-8000-00000000000${id}`, RegistrationDate: '2026-02-03T10:00:00', DateChanged: '2026-02-04T10:00:00', Hidden: false, Open: false, HasVatDividend: false, ...more,
});

/** A company of one invoice, told in the WSDLs' terms. */
const operations: Operations = {
	Login: () => 'independent-session',
	HasSession: (_given, { cookie }) => cookie === 'ASP.NET_SessionId=independent-session',
	GetIdentities: () => ({ Identity: [IDENTITY] }),
	GetIdentity: () => IDENTITY,
	GetClientInformation: () => ({ IsUsingFactoring: false, Name: 'Nordlys', ReminderDays: 0, ReminderDays2: 0, ReminderDays3: 0, UserId: '1', DefaultCurrency: 'NOK' }),
	GetDepartmentList: () => ({ Department: [{ Id: 10, Name: 'Kamera' }, { Id: 99, Name: 'Gammelt kontor' }] }),
	GetAccountList: () => ({ AccountData: [{ AccountId: 1000001, AccountNo: 4000, AccountName: 'Leie', AccountTax: 1, TaxNo: 1 }] }),
	GetTaxCodeList: () => ({ TaxCodeElement: [{ TaxId: 1, TaxNo: '1', TaxName: 'Høy', TaxRate: 25 }] }),
	GetProjectNameList: () => ({ ProjectShort: [{ Id: 2601, Name: 'Opptak' }] }),
	GetDeactivatedProjectNameList: () => ({}),
	GetCompanies: () => ({ Company: [{ Id: 7, OrganizationNumber: '310000000', Name: 'Lift AS', Type: 'Supplier', DateChanged: '2026-01-01T00:00:00' }, { Id: 8, Name: 'Kunde AS', Type: 'Business' }] }),
	GetFiscalYears: () => ({ FiscalYear: [{ Id: 'f15ca100-0000-4000-8000-000000002026', StartingDate: '2026-01-01T00:00:00', EndingDate: '2027-01-01T00:00:00', IsLocked: false }] }),
	GetUserDefinedDimensions: () => ({ Dimension: [{ Type: 'UserDefined', Name: 'Bestillingsnr', TypeId: 101 }] }),
	GetTransactions: ({ searchParams }) => {
		const { DateStart, DateEnd } = searchParams as { DateStart: Date; DateEnd: Date };
		const isIn = new Date(DateStart) <= new Date('2026-02-03T12:00:00Z') && new Date(DateEnd) >= new Date('2026-02-03T12:00:00Z');
		if (!isIn) return {};
		return {
			Transaction: [
				line('1', 4000, 800, { Dimensions: { Dimension: [{ Type: 'Project', Name: 'Opptak', Value: '2601' }, { Type: 'UserDefined', Name: '2021-0001', Value: '2021-0001', TypeId: 101 }] } }),
				line('2', 2710, 200),
				line('3', 2400, -1000, { InvoiceNo: 'F-1', DueDate: '2026-03-05T00:00:00', StampNo: 4001, Dimensions: { Dimension: [{ Type: 'Customer', Value: '7' }] } }),
			],
		};
	},
	GetFileInfo: () => ({ ImageFile: [{ Id: 5, Type: 'Pdf', StampNo: 4001 }] }),
	GetSize: () => 9,
	DownloadChunk: () => Buffer.from('%PDF-1.7\n').toString('base64'),
};

describeBySpecifications('an independent server, made from the WSDLs', () => {
	let server: IndependentServer;
	beforeAll(async () => (server = await startIndependentServer(Object.values(services).map(({ path }) => path), operations)));
	afterAll(() => server.close());

	const run = async (parameters: IDataObject) => {
		const credential = soapCredentialFor(server.url, { apiBaseUrl: server.url, webservicesBaseUrl: server.url });
		const done = await runNode(bySoap(parameters), credential);
		expect(done.error).toBeUndefined();
		return done;
	};
	const all = (resource: string): IDataObject => ({ resource, operation: 'getAll', returnAll: true });

	test('transactions, completed from their voucher', async () => {
		const { data } = await run(transactions());
		expect(data).toEqual([expect.objectContaining({
			id: 'aaaaaaaa-0000-4000-8000-000000000001', date: '2026-02-03', accountNumber: '4000', amount: 800, currency: 'NOK', vatRate: 25, invoiceAmount: 800, partialInvoice: false,
			description: 'Leie av lift, «PO» 2021-0001 & mer', purchaseOrderNumber: '2021-0001', supplier: { id: '7', name: 'Lift AS', organizationNumber: '310000000' },
			project: { id: '2601', name: 'Opptak' }, invoiceNumber: 'F-1', dueDate: '2026-03-05', documentId: '4001', createdAt: '2026-02-03T10:00:00.000Z',
		})]);
	});

	test.each([
		['organization', { resource: 'organization', operation: 'get' }, [{ id: '543819716587312', name: 'Nordlys & Co <AS>', currency: 'NOK' }]],
		['supplier', all('supplier'), [{ id: '7', name: 'Lift AS' }]],
		['glAccount', all('glAccount'), [{ id: '1000001', number: '4000', name: 'Leie', taxId: '1' }]],
		['project', all('project'), [{ id: '2601', name: 'Opptak' }]],
		['department', all('department'), [{ id: '10', name: 'Kamera' }, { id: '99', name: 'Gammelt kontor' }]],
	])('%s', async (_resource, parameters, expected) => {
		const { data } = await run(parameters);
		expect(data).toEqual(expected.map((one) => expect.objectContaining(one)));
	});

	test('a document', async () => {
		const { data } = await run({ resource: 'document', operation: 'download', documentId: '4001', binaryPropertyName: 'data' });
		expect(data).toEqual([expect.objectContaining({ documentId: '4001', contentType: 'application/pdf', byteCount: 9 })]);
	});
});
