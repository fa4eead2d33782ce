/** Node's or the system's code of an error, such as ECONNREFUSED; `UNKNOWN` where it bears none. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return 'UNKNOWN';
}
