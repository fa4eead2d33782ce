import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'test-results-parser';
import { viewOf } from '../../../src/report/view/view.ts';
import { renderJunit } from '../../../src/report/writers/junit.ts';
import { golden } from '../golden.ts';
import { readJunit, textsAt } from '../junit-schema.ts';
import {
  endpoint,
  exampleReport,
  finding,
  login,
  moment,
  ordersApi,
  partnerFtp,
  range,
  report,
  richReport,
  verdict,
  view,
} from '../reports.ts';

/** What a reader of test results that is not ours makes of it. */
function parsed(xml: string): ReturnType<typeof parse> {
  const directory = mkdtempSync(join(tmpdir(), 'tls-readiness-junit-'));
  try {
    const file = join(directory, 'report.xml');
    writeFileSync(file, xml);
    return parse({ type: 'junit', files: [file] });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test.each([
  ['the example', exampleReport()],
  ['everything', richReport()],
  ['no endpoint', report([])],
])('the XML of %s meets the schema', (_, of) => {
  const document = readJunit(renderJunit(viewOf(of)));
  expect(textsAt(document, '/testsuites/@tests')).toEqual([String(of.verdicts.length)]);
});

test.each([
  ['an unknown attribute', '<testcase ', '<testcase line="12" '],
  ['two cases of one name', 'name="Outgoing mail"', 'name="Orders API"'],
  ['a count that is none', 'failures="1"', 'failures="one"'],
  ['an element that is not closed', '</system-out>', ''],
  ['a control character', 'Orders API', 'Orders\u0007API'],
  ['a bare ampersand', 'Orders API', 'Orders & API'],
])('the schema refuses %s', (_, found, instead) => {
  const xml = renderJunit(viewOf(exampleReport()));
  expect(xml).toContain(found);
  expect(() => readJunit(xml.replace(found, instead))).toThrow();
});

test('the golden file', () => {
  const xml = renderJunit(viewOf(exampleReport()));
  expect(xml).toBe(golden('report.xml', xml));
});

test('another reader finds failed, skipped and passed endpoints where they are', () => {
  const results = parsed(renderJunit(viewOf(exampleReport())));
  expect(results).toMatchObject({ status: 'FAIL', failed: 1, errors: 0, duration: 812 });
  expect(results.suites).toHaveLength(1);
  const [suite] = results.suites;
  expect(suite).toMatchObject({ name: '.github/tls-readiness.yml', failed: 1, skipped: 1, passed: 2 });
  expect(suite?.cases.map(({ name, status }) => [name, status])).toEqual([
    ['login.example.com:443', 'PASS'],
    ['Outgoing mail', 'PASS'],
    ['Partner FTP', 'SKIP'],
    ['Orders API', 'FAIL'],
  ]);
  expect(suite?.cases[3]).toMatchObject({
    duration: 120,
    failure: 'Orders API: no TLS 1.2 (TLS 1.0 only)',
    stack_trace: expect.stringContaining('our handshake failed with “protocol_version”'),
  });
});

test('every error of an endpoint stands in its one failure, worst first, with where its rule is explained', () => {
  const { integration, observation } = ordersApi();
  const facts = { kind: 'sunset', due: { state: 'reached', date: moment('2026-11-01'), days: -21 } } as const;
  const sunset = finding('error', facts, { rule: 'sunset', source: range(14) });
  const one = verdict('not-ready', integration, observation.addresses, {
    findings: [sunset, ...ordersApi().findings],
  });
  const document = readJunit(renderJunit(view([one])));
  const [text = ''] = textsAt(document, '//failure');
  const lines = text.split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^error: .*TLS 1\.0.*\(minimum-version at \.github\/tls-readiness\.yml:12:5\)$/);
  expect(lines[2]).toMatch(
    /^error: .*went away on 1 Nov 2026.*\(sunset at \.github\/tls-readiness\.yml:14:5\)$/,
  );
  expect([lines[1], lines[3]]).toEqual([
    expect.stringMatching(/\bnpx tls-readiness explain minimum-version$/),
    expect.stringMatching(/\bnpx tls-readiness explain sunset$/),
  ]);
  expect(textsAt(document, '//failure/@type')).toEqual(['minimum-version']);
});

test('warnings, exceptions and the evidence are the output of a case that passes', () => {
  const document = readJunit(renderJunit(viewOf(richReport())));
  const output = (name: string) => textsAt(document, `//testcase[@name="${name}"]/system-out`).join();
  expect(output('Outgoing mail')).toContain('warning: mail.example.com:587 accepts TLS 1.0 and 1.1');
  expect(output('Fax gateway')).toContain('until 31 Dec 2026: appliance replaced in December (OPS-412)');
  expect(output('Billing')).toContain('- TLS 1.0: accepted (TLS_RSA_WITH_AES_128_CBC_SHA)');
  expect(output('login.example.com:443')).toContain('[2001:db8::7]:443: 7 connections');
  expect(textsAt(document, '//testcase[@name="Fax gateway"]/failure')).toEqual([]);
});

test('what is unverified fails where that is an error, and is skipped where it is not', () => {
  const down = partnerFtp();
  const { integration, findings } = partnerFtp();
  const errors = findings.map((each) => ({ ...each, level: 'error' as const }));
  const fatal = verdict('unverified', { ...integration, name: 'Other FTP' }, [], { findings: errors });
  const document = readJunit(renderJunit(view([down, fatal])));
  expect(textsAt(document, '//skipped/@message')).toEqual(['Partner FTP: unverified (connection timed out)']);
  expect(textsAt(document, '//failure/@message')).toEqual(['Other FTP: unverified (connection timed out)']);
});

test('there is a suite for each list, and one for endpoints given inline', () => {
  const at = (file: string | undefined, name: string) =>
    verdict('ready', endpoint({ name, source: { ...range(3), file } }), []);
  const verdicts = [at('b.yml', 'one'), at('a.yml', 'two'), at('b.yml', 'three'), at(undefined, 'four')];
  const document = readJunit(renderJunit(view(verdicts)));
  expect(textsAt(document, '//testsuite/@name')).toEqual(['b.yml', 'a.yml', 'inline list']);
  expect(textsAt(document, '//testsuite/@file')).toEqual(['b.yml', 'a.yml']);
  expect(textsAt(document, '//testcase[@classname="b.yml"]/@name')).toEqual(['one', 'three']);
  expect(textsAt(document, '//testsuite/@tests')).toEqual(['2', '1', '1']);
});

test('endpoints of one name keep apart: by their place, and by a number where that is the same', () => {
  const named = (host: string) => verdict('ready', endpoint({ name: 'API', host }), []);
  const verdicts = [named('a.example.com'), named('b.example.com'), named('a.example.com'), login()];
  const document = readJunit(renderJunit(view(verdicts)));
  expect(textsAt(document, '//testcase/@name')).toEqual([
    'API (a.example.com:443)',
    'API (b.example.com:443)',
    'API (a.example.com:443) (2)',
    'login.example.com:443',
  ]);
});

test('no text of a peer makes a reader fetch a file', () => {
  const name = '[[ATTACHMENT|/etc/passwd]] [[[PROPERTY|owner=me]]]';
  const [suite] = parsed(renderJunit(view([verdict('ready', endpoint({ name, url: name }), [])]))).suites;
  expect(suite?.cases[0]?.attachments).toEqual([]);
  expect(suite?.cases[0]?.metadata).not.toHaveProperty('owner');
});
