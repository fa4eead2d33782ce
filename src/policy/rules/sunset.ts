import { due, type LevelByDue } from '../calendar.ts';
import type { Facts } from '../finding.ts';
import { parseDeprecation, parseSunset } from '../header-date.ts';
import { acrossAddresses, defineRule, type RuleContext } from '../rule.ts';
import type { AddressStanding } from '../standing.ts';

/**
 * The endpoint itself goes away, whatever TLS it speaks: on the configured date, or on one that its HTTP response
 * names. The team has not asked for the latter, so that it never fails a build.
 */
export const sunset = defineRule('sunset', (context) => {
  const { endpoint, standing, nowMs } = context;
  const announced = acrossAddresses(standing, (address) => discovered(address, context)).map((result) => ({
    level: discoveredByDue[result.facts.due.state],
    ...result,
  }));
  if (!endpoint.sunset) return announced;
  const { date, source } = endpoint.sunset;
  const configured: SunsetFacts = { kind: 'sunset', due: due(date, nowMs, endpoint.warnWithinMs) };
  // A Sunset header that says the configured date or a later one is no news.
  const news = announced.filter(
    ({ facts: { header, due: announcedDue } }) =>
      header === 'Deprecation' || announcedDue.date.epochMs < date.epochMs,
  );
  return [{ level: configuredByDue[configured.due.state], source, facts: configured }, ...news];
});

type SunsetFacts = Extract<Facts, { kind: 'sunset' }>;

const configuredByDue: LevelByDue = { ahead: 'notice', near: 'warning', reached: 'error' };
const discoveredByDue: LevelByDue = { ahead: 'notice', near: 'warning', reached: 'warning' };

function discovered({ observed }: AddressStanding, { endpoint, nowMs }: RuleContext): readonly SunsetFacts[] {
  if (observed.http?.state !== 'answered') return [];
  const found: SunsetFacts[] = [];
  const sunsetDate = parseSunset(observed.http.sunset ?? '');
  if (sunsetDate) {
    found.push({ kind: 'sunset', due: due(sunsetDate, nowMs, endpoint.warnWithinMs), header: 'Sunset' });
  }
  const deprecation = parseDeprecation(observed.http.deprecation ?? '');
  if (deprecation === 'undated') {
    const now = { text: new Date(nowMs).toISOString(), epochMs: nowMs };
    found.push({ kind: 'sunset', due: due(now, nowMs, 0), header: 'Deprecation', undated: true });
  } else if (deprecation) {
    found.push({
      kind: 'sunset',
      due: due(deprecation, nowMs, endpoint.warnWithinMs),
      header: 'Deprecation',
    });
  }
  return found;
}
