import type { INodeProperties } from 'n8n-workflow';
import { criteriaProperties } from './description/criteria';
import { fieldMappingProperties } from './description/fieldMapping';
import { inputProperties } from './description/input';
import { operationProperty, shownWith } from './description/operation';
import { optionProperties } from './description/options';
import { writeReportProperties } from './description/writeReport';

/** The node's parameters, from top to bottom. */
export const properties: INodeProperties[] = [
	operationProperty,
	...shownWith('match', [...inputProperties, ...criteriaProperties, ...fieldMappingProperties, ...optionProperties]),
	...shownWith('writeReport', writeReportProperties),
];
