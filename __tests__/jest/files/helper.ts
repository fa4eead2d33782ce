/** Registers hooks for the file that imports it, as helpers do. */
export let calls = 0;

beforeEach(() => {
  calls += 1;
});
