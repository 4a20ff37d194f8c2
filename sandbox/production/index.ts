export { generateProduction, type GenerateOptions } from './generateProduction';
export { addVoucher, changeAmount, emptyLedger } from './changeProduction';
export { renderAnswers } from './renderAnswers';
export type { AnswerEntry, AnswerSheet, Criterion, Expectation } from './answerSheet';
export type { PlannedPurchaseOrder, Production, PurchaseOrderStatus } from './production';
export type * from './wire';

/** One seed, one film production: the committed answer sheet belongs to it. */
export const PRODUCTION_SEED = 2026;
