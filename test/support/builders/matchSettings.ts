import type { CriterionSettings, MatchSettings } from '../../../domain/matching/settings';

/**
 * Settings of the given criteria, everything else by default. (A bare literal without `valueOf` is refused by
 * TypeScript, which takes the method that every object inherits for the property.)
 */
export function matchSettings(criteria: CriterionSettings[], given: Partial<Omit<MatchSettings, 'criteria'>> = {}): MatchSettings {
	return { valueOf: undefined, ...given, criteria };
}
