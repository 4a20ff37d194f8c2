export { createTwentyFourSevenOfficeApp } from './createApp';
export { startTwentyFourSevenOffice, type RunningTwentyFourSevenOffice } from './start';
export type { Change } from './http/changeAnswer';
export type { Fault, FaultResponse, Transfer } from './http/faults';
export type { LoggedRequest, SandboxOptions, SandboxState } from './state';
