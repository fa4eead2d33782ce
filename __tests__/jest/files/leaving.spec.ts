it('leaves the process otherwise than it was', () => {
  process.env = { ...process.env };
});
