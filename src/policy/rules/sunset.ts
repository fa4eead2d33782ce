import type { Moment } from '../../config/endpoint.ts';
import { due, type LevelByDue } from '../calendar.ts';
import type { Facts } from '../finding.ts';
import { parseDeprecation, parseSunset } from '../header-date.ts';
import { acrossAddresses, type EndpointContext, type Rule } from '../rule.ts';
import type { AddressSupport } from '../support.ts';

/**
 * The endpoint itself goes away, whatever TLS it speaks: on the configured date, or on one that its HTTP response
 * names. The team has not set the latter, so that it never fails a build.
 */
export const sunset: Rule = {
  name: 'sunset',
  endpoint: (context) => {
    const { integration, support, nowMs } = context;
    const announced = acrossAddresses(support, (address) => discovered(address, context)).map((result) => ({
      level: discoveredByDue[result.facts.due.state],
      ...result,
    }));
    if (!integration.sunset) return announced;
    const { date, source } = integration.sunset;
    const configured: SunsetFacts = { kind: 'sunset', due: due(date, nowMs, integration.warnWithinMs) };
    // A Sunset header that says the configured date or a later one is no news.
    const news = announced.filter(
      ({ facts: { header, due: announcedDue } }) =>
        header === 'Deprecation' || announcedDue.date.epochMs < date.epochMs,
    );
    return [{ level: configuredByDue[configured.due.state], source, facts: configured }, ...news];
  },
};

type SunsetFacts = Extract<Facts, { kind: 'sunset' }>;

const configuredByDue: LevelByDue = { ahead: 'notice', near: 'warning', reached: 'error' };
const discoveredByDue: LevelByDue = { ahead: 'notice', near: 'warning', reached: 'warning' };

function discovered({ observed }: AddressSupport, context: EndpointContext): readonly SunsetFacts[] {
  if (observed.http?.state !== 'answered') return [];
  const { nowMs } = context;
  const dueOn = (date: Moment) => due(date, nowMs, context.integration.warnWithinMs);
  const sunsetDate = parseSunset(observed.http.sunset ?? '');
  const found: SunsetFacts[] = sunsetDate
    ? [{ kind: 'sunset', due: dueOn(sunsetDate), header: 'Sunset' }]
    : [];
  const deprecation = parseDeprecation(observed.http.deprecation ?? '');
  if (deprecation === 'undated') {
    const now = { text: new Date(nowMs).toISOString(), epochMs: nowMs };
    found.push({ kind: 'sunset', due: due(now, nowMs, 0), header: 'Deprecation', undated: true });
  } else if (deprecation) {
    found.push({ kind: 'sunset', due: dueOn(deprecation), header: 'Deprecation' });
  }
  return found;
}
