import type { INodePropertyOptions } from 'n8n-workflow';

/** What the engine's sentences and the report can be written in. */
export const LANGUAGES: INodePropertyOptions[] = [
	{ name: 'English', value: 'en' },
	{ name: 'Norwegian (Bokmål)', value: 'nb' },
];
