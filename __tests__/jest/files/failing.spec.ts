it('fails', () => {
  expect(1).toBe(2);
});

it('is still run', () => {});
