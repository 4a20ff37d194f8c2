export { NumberBook, type Mention, type NumberReading, type Place } from './numberBook';
export { normaliseText } from './normaliseText';
export { fullNumberKey } from './keys';
