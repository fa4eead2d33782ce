import type { Endpoint } from '../../src/config/endpoint.ts';
import { ConfigurationError, type Problem } from '../../src/config/problem.ts';
import { loadInline } from './parity.ts';

/** The errors of a text that must not load. */
export async function problemsOf(text: string): Promise<readonly Problem[]> {
  try {
    await loadInline(text);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  throw new Error(`Loaded without an error: ${text}`);
}

/** The only error of a text, with its place in short: `2:7-2:9`. */
export async function problemOf(text: string): Promise<Problem & { place: string }> {
  const [problem, ...more] = await problemsOf(text);
  if (!problem || more.length > 0)
    throw new Error(`Not one error: ${[problem, ...more].map((p) => p?.message)}`);
  const { line, column, endLine, endColumn } = problem;
  return { ...problem, place: `${line}:${column}-${endLine}:${endColumn}` };
}

/** The only endpoint of a text. */
export async function endpointOf(text: string): Promise<Endpoint> {
  const {
    endpoints: [endpoint, ...more],
  } = await loadInline(text);
  if (!endpoint || more.length > 0) throw new Error('Not one endpoint');
  return endpoint;
}
