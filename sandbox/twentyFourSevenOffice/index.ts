export { createTwentyFourSevenOfficeApp } from './createApp';
export { startTwentyFourSevenOffice, type RunningTwentyFourSevenOffice } from './start';
export type { Fault, FaultResponse } from './http/faults';
export type { LoggedRequest, SandboxOptions, SandboxState } from './state';
