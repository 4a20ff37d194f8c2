import { asDay, asId, asNumber, asText, asTimestamp } from '../../../../nodes/TwentyFourSevenOffice/wire/readers';

test.each([
	[' 13 ', '13'],
	[13, '13'],
	[0, '0'],
	[543819716587312, '543819716587312'],
	['', null],
	['   ', null],
	[null, null],
	[undefined, null],
	[Number.NaN, null],
	[{}, null],
])('text of %p is %p', (value, expected) => expect(asText(value)).toBe(expected));

test('an id of 0 is none', () => {
	expect([asId(0), asId('0'), asId(7), asId('00')]).toEqual([null, null, '7', '00']);
});

test.each([
	['2022-07-01', '2022-07-01'],
	['2022-07-01T00:00:00', '2022-07-01'],
	['2022-07-01T23:30:00Z', '2022-07-01'],
	['01.07.2022', null],
	['2022-07-01x', null],
	['', null],
	[null, null],
])('the day of %p is %p', (value, expected) => expect(asDay(value)).toBe(expected));

test.each([
	[25, 25],
	['25.5', 25.5],
	[0, 0],
	['', null],
	['abc', null],
	[null, null],
	[Number.POSITIVE_INFINITY, null],
])('the number of %p is %p', (value, expected) => expect(asNumber(value)).toBe(expected));

test.each([
	['2022-01-01 18:00:00.000Z', '2022-01-01T18:00:00.000Z'],
	['2022-01-01T18:00:00Z', '2022-01-01T18:00:00.000Z'],
	// Without a time zone it is UTC, wherever n8n runs.
	['2022-01-01 18:00:00', '2022-01-01T18:00:00.000Z'],
	['2022-01-01T18:00:00.123456', '2022-01-01T18:00:00.123Z'],
	['2022-01-01T20:00:00+02:00', '2022-01-01T18:00:00.000Z'],
	['2022-01-01 20:00:00 +0200', '2022-01-01T18:00:00.000Z'],
	['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
	['2022-01-01', '2022-01-01T00:00:00.000Z'],
	['2022-13-01T18:00:00Z', null],
	['7', null],
	['Jan 2022', null],
	[7, null],
	['yesterday', null],
	['', null],
	[undefined, null],
])('the time of %p is %p', (value, expected) => expect(asTimestamp(value)).toBe(expected));
