import { calls } from './helper.ts';

it('has the hooks of its helper', () => {
  expect(calls).toBe(1);
});
