import fc from 'fast-check';
import { organizationOf, toExternalId, toPlainId } from '../../../../nodes/CostTracker/wire/externalId';

const organization = fc.stringMatching(/^[^:\s]{1,30}$/);
/** Plain ids: numbers, GUIDs, anything without a space at its ends. */
const plainId = fc.oneof(fc.nat().map(String), fc.uuid(), fc.stringMatching(/^\S(.*\S)?$/)).filter((id) => !/^[a-z0-9]+:[^:\s]+:\S/.test(id));

test('an id carries accounting system and organization', () => {
	expect(toExternalId('543819716587312', '13')).toBe('24sevenoffice:543819716587312:13');
	expect(toPlainId('24sevenoffice:543819716587312:13')).toBe('13');
	expect(organizationOf('24sevenoffice:543819716587312:13')).toBe('543819716587312');
});

test('an id of another accounting system stays whole, there and back', () => {
	expect(toPlainId('tripletex:99:13')).toBe('tripletex:99:13');
	expect(toExternalId('99', 'tripletex:99:13')).toBe('tripletex:99:13');
});

test('an id that is scoped to another organization is not taken for ours', () => {
	expect(toExternalId('1', '24sevenoffice:2:13')).toBe('24sevenoffice:1:24sevenoffice:2:13');
});

test('what is no external id belongs to nobody', () => {
	expect(organizationOf('13')).toBeNull();
	expect(organizationOf('24sevenoffice::13')).toBeNull();
	expect(toPlainId('13')).toBe('13');
});

test('law: scoping and unscoping gives the id back, and twice scoped is once scoped', () => {
	fc.assert(
		fc.property(organization, plainId, (organizationId, id) => {
			const externalId = toExternalId(organizationId, id);
			expect(toPlainId(externalId)).toBe(id);
			expect(organizationOf(externalId)).toBe(organizationId);
			expect(toExternalId(organizationId, externalId)).toBe(externalId);
		}),
	);
});

test('law: ids of two companies never collide', () => {
	fc.assert(
		fc.property(organization, organization, plainId, plainId, (a, b, idOfA, idOfB) => {
			fc.pre(a !== b);
			expect(toExternalId(a, idOfA)).not.toBe(toExternalId(b, idOfB));
		}),
	);
});
