/** Node's or the system's code of an error, such as ECONNREFUSED; `UNKNOWN` where it bears none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'UNKNOWN';
  return 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
