import { removeEmptyItems } from '../../../nodes/shared/removeEmptyItems';

test('only an item with neither fields nor binary data is dropped', () => {
	const withFields = { json: { id: '1' } };
	const withFile = { json: {}, binary: { data: { data: '', mimeType: 'application/pdf' } } };
	expect(removeEmptyItems([{ json: {} }, withFields, { json: {}, binary: {} }, withFile])).toEqual([withFields, withFile]);
});
