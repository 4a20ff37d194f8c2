import { parseFilter, type FilterParameters } from '../../../../nodes/TwentyFourSevenOffice/filter/transactionFilter';

const given: FilterParameters = {
	startDate: '2020-12-31',
	endDate: '',
	glAccounts: '',
	projectIds: [],
	departmentIds: [],
	supplierInvoicesOnly: true,
	transactionTypeIds: [],
	createdFrom: '', modifiedFrom: '',
	payablesAccounts: '2400-2499',
	vatAccounts: '2700-2799',
	bankAccounts: '1900-1999',
};

const parse = (change: Partial<FilterParameters>) => parseFilter({ ...given, ...change }, 'Europe/Oslo');
const filterOf = (change: Partial<FilterParameters>) => {
	const parsed = parse(change);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
	return parsed.filter;
};
const errorOf = (change: Partial<FilterParameters>) => {
	const parsed = parse(change);
	return parsed.ok ? '' : parsed.errors.map(({ message, description }) => `${message} ${description}`).join('\n');
};

test('what a user fills in', () => {
	expect(
		filterOf({
			endDate: '2021-12-31', glAccounts: '4000-4999,\n5010', projectIds: ['13', '14'], departmentIds: ['2'],
			modifiedFrom: '2021-06-01T00:00:00', supplierInvoicesOnly: false, transactionTypeIds: ['2'],
		}),
	).toEqual({
		startDate: '2020-12-31',
		endDate: '2021-12-31',
		glAccounts: [{ from: 4000, to: 4999 }, { from: 5010, to: 5010 }],
		projectIds: ['13', '14'],
		departmentIds: ['2'],
		supplierInvoicesOnly: false,
		transactionTypeIds: ['2'],
		createdFrom: null,
		modifiedFrom: '2021-05-31T22:00:00.000Z',
		accounts: { payables: [{ from: 2400, to: 2499 }], vat: [{ from: 2700, to: 2799 }], bank: [{ from: 1900, to: 1999 }] },
	});
});

test('what is left empty does not narrow', () => {
	expect(filterOf({ endDate: null, glAccounts: ' ', projectIds: '', departmentIds: undefined })).toMatchObject({
		endDate: null, glAccounts: [], projectIds: [], departmentIds: [], modifiedFrom: null,
	});
});

test('IDs from an expression: numbers, or a text with commas', () => {
	expect(filterOf({ projectIds: [13, ' 14 '], departmentIds: '2, 3' })).toMatchObject({ projectIds: ['13', '14'], departmentIds: ['2', '3'] });
	expect(filterOf({ projectIds: 13 }).projectIds).toEqual(['13']);
});

test.each<[string, Partial<FilterParameters>, RegExp]>([
	['no start date', { startDate: '' }, /"Start Date" is empty/],
	['no start date from an expression', { startDate: null }, /"Start Date" is empty/],
	['a start date that is none', { startDate: '31.12.2020' }, /"Start Date" is not a date: "31\.12\.2020"/],
	['an end date that is none', { endDate: 'later' }, /"End Date" is not a date: "later"/],
	['the end before the start', { endDate: '2020-12-30' }, /"End Date" 2020-12-30 is not after "Start Date" 2020-12-31.*2021-01-01 or later/],
	['the end on the start, which leaves no day', { endDate: '2020-12-31' }, /no day is left/],
	['a reversed interval', { glAccounts: '4999-4000' }, /"G\/L Accounts" can't be read\..*"4999-4000" is reversed.*Write 4000-4999/],
	['letters among the accounts', { glAccounts: '4000, abc' }, /Part 2: "abc"/],
	['a lone dash', { glAccounts: '-' }, /"-" is neither an account nor an interval/],
	['adjustable accounts', { payablesAccounts: '24xx' }, /"Payables Accounts" can't be read/],
	['a time that is none', { modifiedFrom: 'x' }, /"Modified From" is not a date: "x"/],
	['a project that is an object', { projectIds: [{ id: 1 }] }, /"Project Names or IDs" holds something that is no ID: {"id":1}/],
	['a blank department', { departmentIds: '2,,3' }, /"Department Names or IDs" holds something that is no ID: ""/],
])('%s is refused', (_what, change, expected) => {
	expect(errorOf(change)).toMatch(expected);
});

test('all faults are told at once', () => {
	expect(errorOf({ startDate: 'x', glAccounts: '-' }).split('\n')).toHaveLength(2);
});
