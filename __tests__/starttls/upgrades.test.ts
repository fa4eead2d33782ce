import { schemes } from '../../src/config/scheme.ts';
import { upgrades } from '../../src/starttls/begin-tls.ts';

test('every scheme of the list that begins in plaintext has its way to TLS, and no other', () => {
  const listed = Object.entries(schemes).flatMap(([scheme, { transport }]) =>
    transport === 'starttls' ? [scheme] : [],
  );
  expect(Object.keys(upgrades).toSorted()).toEqual(listed.toSorted());
});
