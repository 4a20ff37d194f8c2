import type { INodeParameters } from 'n8n-workflow';
import type { MatchSettings } from '../../domain/matching';

/** The settings as a person gives them to the node as JSON. */
export function matchParameters({ criteria }: MatchSettings): INodeParameters {
	return { criteriaSource: 'json', criteriaJson: JSON.stringify(criteria) };
}
