import { type MatchSummary, matchPurchaseOrders, type Outcome } from '../../../../domain/matching';
import type { World } from '../../../support/arbitraries/world';

/** What is under the law: the engine, or a mutant of it. */
export type Matcher = (world: World) => { outcomes: Outcome[]; summary: MatchSummary };

/**
 * The engine, its result as plain data. Its outcomes render themselves when asked, so they have no fields of their own
 * to compare or to copy: two different ones would be "equal".
 */
export const engine: Matcher = (world) => JSON.parse(JSON.stringify(matchPurchaseOrders(world)));
