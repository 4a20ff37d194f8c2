import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

/** The credentials of the node and of its trigger. */
export const credentials: INodeCredentialDescription[] = [{ name: 'twentyFourSevenOfficeOAuth2Api', required: true }];

/** The parameter that chooses between them, before all others. */
export const authenticationFields: INodeProperties[] = [];
