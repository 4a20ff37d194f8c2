import type { MatchSummary, Outcome } from '../../../../domain/matching/outcome';
import type { World } from '../../../support/arbitraries/world';

/** What is under the law: the engine, or a mutant of it. */
export type Matcher = (world: World) => { outcomes: Outcome[]; summary: MatchSummary };
