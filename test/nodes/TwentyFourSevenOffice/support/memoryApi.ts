import type { IDataObject } from 'n8n-workflow';
import { createPace } from '../../../../nodes/shared/pace';
import type { Api } from '../../../../nodes/TwentyFourSevenOffice/rest/api';

type Line = Record<string, unknown> & { id: string; date: string; createdAt: string; modifiedAt: string; transaction: { id: string } };

/** Answers `GET /transactionlines` from memory by the specification: filters, pages of `pageSize`, `Link`. Counts requests. */
export function memoryApi(lines: Line[], pageSize: number): Api & { requests: IDataObject[]; hints: string[] } {
	const baseUrl = 'https://memory/v1';
	const requests: IDataObject[] = [];
	const hints: string[] = [];
	return {
		requests,
		hints,
		context: {} as never,
		itemIndex: 0,
		baseUrl,
		credential: { organizationId: '5', accessTokenUrl: '', apiBaseUrl: baseUrl },
		organization: async () => ({ id: '5', name: 'Nordlys', currency: 'NOK', status: null }),
		refreshToken: async () => undefined,
		error: (message, description) => Object.assign(new Error(message), { description }) as never,
		hint: (message) => void hints.push(message),
		pace: createPace(4),
		get: async (path) => {
			const url = new URL(path.startsWith('/') ? `${baseUrl}${path}` : path);
			const wanted = Object.fromEntries(url.searchParams);
			requests.push(wanted);
			const found = lines.filter(
				(line) =>
					line.date >= wanted.dateFrom! && line.date < wanted.dateTo! &&
					(!wanted.createdFrom || Date.parse(line.createdAt) > Date.parse(String(wanted.createdFrom))) &&
					(!wanted.modifiedFrom || line.modifiedAt > wanted.modifiedFrom) &&
					(!wanted.transactionId || line.transaction.id === wanted.transactionId),
			);
			const page = Number(wanted.page ?? 1);
			url.searchParams.set('page', String(page + 1));
			const headers = { link: page * pageSize < found.length ? `<${url.href}>; rel="next"` : '' };
			return { statusCode: 200, headers, body: found.slice((page - 1) * pageSize, page * pageSize) };
		},
	};
}
