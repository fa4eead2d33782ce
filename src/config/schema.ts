import { z } from 'zod';
import { type leveledRules, levelSettings, ruleNames } from './endpoint.ts';
import { deprecations, minimums } from './schema-dates.ts';
import {
  addresses,
  atMost,
  commandTimeout,
  day,
  duration,
  endpointUrl,
  hostName,
  ipAddress,
  mapOf,
  moment,
  protocol,
  text,
} from './schema-scalars.ts';
import { schemes } from './scheme.ts';
import { schemeKeys } from './scheme-keys.ts';
import { aLabel, labelPattern } from './selection.ts';
import { standardNames } from './standards.ts';
import { schemePattern } from './url-pattern.ts';

/*
 * The one truth about the configuration file: types, validation, JSON Schema and the reference page follow from
 * it. What a key means stands in its description.
 */

// A list is read once: code that is made for its maps takes longer to make than it saves.
z.config({ jitless: true });

const status = z
  .int('an HTTP status from 100 to 599')
  .min(100, 'an HTTP status from 100 to 599')
  .max(599, 'an HTTP status from 100 to 599')
  .meta({ title: 'HTTP status' });

const expectation = mapOf('a map with the key status', {
  status: atMost(
    100,
    'HTTP statuses',
    z
      .union([status, z.array(status, 'a list of HTTP statuses').min(1, 'at least one HTTP status').max(100)])
      .transform((one) => (Array.isArray(one) ? one : [one])),
  ).meta({
    description:
      'The HTTP status, or a list of statuses, that shows the API to be well. 401 is fine where the API only wants a login: TLS worked.',
    examples: [401, [200, 204]],
  }),
}).meta({ title: 'expectation' });

const exception = mapOf('a map with rule, until and reason', {
  rule: z
    .enum(ruleNames, `one of the rules ${ruleNames.join(', ')}`)
    .meta({ description: 'The rule whose findings are accepted for a while.' }),
  until: day.meta({
    description: 'The last day (UTC) on which the exception holds. It ends by itself.',
    examples: ['2026-12-31'],
  }),
  reason: text.meta({ description: 'Why, and what will end it, shown in every report.' }),
}).meta({ title: 'exception' });

const exceptions = atMost(
  100,
  'exceptions',
  z.array(exception, 'a list of exceptions, each with rule, until and reason').max(100),
);

const clientCertificate = mapOf('a map with the key path', {
  path: text.meta({
    description:
      'The certificate, with its chain: a PEM or PKCS #12 file, relative to the working directory, inside of it or of `RUNNER_TEMP`.',
    examples: ['certs/client.p12'],
  }),
  'key-path': text.optional().meta({
    description: 'The private key in PEM, where it is not in the same file.',
    examples: ['certs/client.key'],
  }),
  'passphrase-env': z
    .string('the name of an environment variable')
    .regex(
      /^[A-Za-z_][A-Za-z0-9_]*$/,
      'the name of an environment variable, such as CLIENT_CERTIFICATE_PASSPHRASE',
    )
    .optional()
    .meta({
      title: 'text',
      description:
        'The name of the environment variable that holds the passphrase; never the passphrase itself.',
      examples: ['CLIENT_CERTIFICATE_PASSPHRASE'],
    }),
}).meta({ title: 'client certificate' });

const query = z
  .string('a browserslist query such as defaults')
  .regex(/\S/, 'a browserslist query such as defaults')
  .max(200, 'a query of at most 200 characters; a list can hold several')
  .meta({ title: 'browserslist query' });

const owner = atMost(
  100,
  'owners',
  z
    .union([text, z.array(text, 'a list of owners').min(1, 'at least one owner').max(100)])
    .transform((one) => (Array.isArray(one) ? one.join(', ') : one)),
);

const label = z.string(aLabel).regex(labelPattern, aLabel).meta({ title: 'label' });

const endpoint = mapOf('a map with the key url', {
  url: endpointUrl.meta({
    description: `Where the endpoint is: scheme://host, with :port where it is not the scheme's own. Schemes: ${Object.keys(schemes).join(', ')}.`,
    examples: ['https://api.example.com/health', 'smtp://mail.example.com:587'],
  }),
  name: text.optional().meta({
    description: 'What people call it, for the reports. Without it, the host and port stand there.',
  }),
  owner: owner.optional().meta({
    description: 'Who has to act, such as a team or a mail address, or a list of them, for the reports.',
    examples: ['@acme/orders'],
  }),
  labels: atMost(100, 'labels', z.array(label, 'a list of labels').min(1, 'at least one label').max(100))
    .optional()
    .meta({
      description:
        'Words by which a run can be limited to some endpoints, with the input `labels` or the option `--labels`.',
      examples: [['dmz']],
    }),
  notes: text.optional().meta({
    description: 'Shown with its findings.',
    examples: ['contract ends in March'],
  }),
  'min-version': protocol.optional().meta({
    description: "The minimum for this endpoint, instead of the file's min-version.",
  }),
  'deprecation-date': moment.optional().meta({
    description: 'Short for: everything below the minimum version stops working on that date.',
    examples: ['2026-12-01'],
  }),
  deprecations: deprecations.optional().meta({
    description: "Dates of this endpoint alone. They win over deprecation-date and over the file's.",
  }),
  minimums: minimums.optional().meta({
    description: "Dates by which this endpoint alone must be able to do more. They win over the file's.",
  }),
  sunset: moment.optional().meta({
    description: 'When the endpoint itself goes away, whatever TLS versions it supports.',
    examples: ['2027-06-30'],
  }),
  serves: z.enum(['browsers'], 'the word browsers').optional().meta({
    description:
      'The word `browsers` where people come to it with their browsers: the reports then say which of them lose access.',
  }),
  expect: expectation.optional().meta({ description: 'What the HTTP request must find, for https:// only.' }),
  exceptions: exceptions.optional().meta({ description: 'Findings that the team accepts for a while.' }),
  'server-name': hostName.optional().meta({
    description: 'The name that is sent as SNI and that the certificate must bear, instead of the host.',
  }),
  'client-name': hostName.optional().meta({
    description:
      'How we call ourselves before STARTTLS: the name in EHLO and LHLO. By default the address of the connection, as in [192.0.2.1].',
    examples: ['ci.example.com'],
  }),
  address: ipAddress.optional().meta({
    description: 'The IP address that is dialled, instead of what the host resolves to.',
    examples: ['192.0.2.7', '2001:db8::7'],
  }),
  'client-certificate': clientCertificate.optional().meta({
    description: 'The certificate with which the real handshake is done, for endpoints that demand one.',
  }),
  addresses: addresses.optional().meta({
    description: "Whether every address of the host is probed or the first one only, instead of the file's.",
  }),
}).meta({
  title: 'endpoint',
  allOf: schemeKeys.map(({ key, isUseful }) => ({
    anyOf: [
      { not: { required: [key] } },
      { properties: { url: { type: 'string', pattern: schemePattern(isUseful) } } },
    ],
  })),
});

/** One of `endpoints`. */
export const endpointEntry = z.union([
  endpointUrl.meta({
    description: 'The short form: the URL alone.',
    examples: ['https://api.example.com'],
  }),
  endpoint,
]);

/** How many endpoints or clients a list may have. */
export const mostEntries = 50_000;

const levelOf = (meaning: string) =>
  z
    .enum(levelSettings, `one of the levels ${levelSettings.join(', ')}`)
    .optional()
    .meta({ description: meaning });

const levels = mapOf('a map of rules and levels', {
  'key-exchange': levelOf('Of endpoints that current clients cannot reach, as long as no date is reached.'),
  starttls: levelOf('Of servers that do not get to TLS. They are never ready, whatever the level.'),
  'expected-status': levelOf('Of an HTTP answer or exit code that is not the expected one.'),
  certificate: levelOf('Of certificates, also those of `client-certificate`.'),
  exception: levelOf('Of exceptions that have ended or match nothing.'),
} satisfies Record<(typeof leveledRules)[number], unknown>).meta({ title: 'levels' });

const exitCode = z
  .int('an exit code from 0 to 255')
  .min(0, 'an exit code from 0 to 255')
  .max(255, 'an exit code from 0 to 255')
  .meta({ title: 'exit code' });

/** What a shell takes for the name of a variable, and none of those that say where the server is. */
const variableNamePattern = /^(?!TLS_READINESS_)[A-Za-z_][A-Za-z0-9_]*$/;

const environment = atMost(
  1_000,
  'variables',
  z.record(z.string(), z.string('a text'), 'a map of variables and their texts'),
)
  .superRefine(refuseVariableNames)
  .meta({ title: 'map of texts', propertyNames: { pattern: variableNamePattern.source } });

/** One of `clients`. */
export const clientEntry = mapOf('a map with the keys name and run', {
  name: text.meta({
    description: 'What people call it, for the reports. No two clients have the same.',
  }),
  run: text.meta({
    description:
      'The command that calls a server as your code does. It runs in the shell, in the working directory, and finds the server in `TLS_READINESS_URL`.',
    examples: ['python3 billing/ping.py "$TLS_READINESS_URL"'],
  }),
  owner: owner.optional().meta({
    description: 'Who has to act, such as a team or a mail address, or a list of them, for the reports.',
    examples: ['@acme/billing'],
  }),
  'min-version': protocol.optional().meta({
    description: "The minimum for this client, instead of the file's min-version.",
  }),
  'deprecation-date': moment.optional().meta({
    description: 'Short for: servers drop everything below the minimum version on that date.',
    examples: ['2026-12-01'],
  }),
  timeout: commandTimeout
    .optional()
    .meta({ description: 'After this, the command and all that it has started is ended.', default: '60s' }),
  env: environment.optional().meta({
    description: 'Variables for the command. They win over those that it gets from tls-readiness.',
  }),
  expect: atMost(
    100,
    'exit codes',
    z.union([exitCode, z.array(exitCode, 'a list of exit codes').min(1, 'at least one exit code').max(100)]),
  )
    .transform((one) => (Array.isArray(one) ? one : [one]))
    .optional()
    .meta({
      description:
        'The exit code, or a list of them, that shows the command to be well. Without it any does: what counts is TLS.',
      examples: [0, [0, 22]],
    }),
  exceptions: exceptions.optional().meta({ description: 'Findings that the team accepts for a while.' }),
}).meta({ title: 'client' });

const file = mapOf('a map with the key endpoints', {
  'min-version': protocol.optional().meta({
    description:
      'The minimum: the oldest protocol that an endpoint may be limited to. One that does nothing newer than TLS 1.1 is never ready.',
    default: 'TLSv1.2',
  }),
  'warn-within': duration.optional().meta({
    description: 'How early a date starts to warn: a whole number with ms, s, m, h, d or w.',
    default: '90d',
    examples: ['90d', '2w'],
  }),
  standards: atMost(
    100,
    'standards',
    z.array(
      z.enum(standardNames, `one of the standards ${standardNames.join(', ')}`),
      `a list of standards (${standardNames.join(', ')})`,
    ),
  )
    .optional()
    .meta({ description: 'Named sets of dates that apply to every endpoint.' }),
  levels: levels.optional().meta({
    description: 'The levels of findings without dates, in place of those on the pages of the rules.',
    examples: [{ certificate: 'notice' }],
  }),
  deprecations: deprecations.optional().meta({
    description: 'Dates that apply to every endpoint. They win over those of the standards.',
  }),
  minimums: minimums.optional().meta({
    description:
      'Versions that every endpoint must be able to negotiate from a date on. They win over those of the standards.',
  }),
  addresses: addresses.optional().meta({
    description: 'Whether every address of a host is probed, or the first one only.',
    default: 'all',
  }),
  browsers: atMost(
    50,
    'queries',
    z.union([query, z.array(query, 'a list of browserslist queries').min(1, 'at least one query').max(50)]),
  )
    .transform((one) => (Array.isArray(one) ? one : [one]))
    .optional()
    .meta({
      description:
        'The browsers that endpoints with `serves: browsers` are meant for, as browserslist queries: by name, version, age or use in the world.',
      examples: ['> 0.01%, ie 8-11', 'defaults'],
    }),
  endpoints: atMost(
    mostEntries,
    'endpoints',
    z.array(endpointEntry, 'a list of endpoints').min(1, 'at least one endpoint').max(mostEntries),
  )
    .optional()
    .meta({ description: 'What is checked: URLs, or maps with a url and whatever else applies.' }),
  clients: atMost(
    mostEntries,
    'clients',
    z
      .array(clientEntry, 'a list of clients, each with name and run')
      .min(1, 'at least one client')
      .max(mostEntries),
  )
    .optional()
    .meta({
      description:
        'Commands that call a server as your code does. They only run where the input `run-clients` or the option `--run-clients` says so.',
    }),
})
  .refine(({ endpoints, clients }) => endpoints !== undefined || clients !== undefined, {
    message: 'a list of endpoints',
    path: ['endpoints'],
    // Also where something else is wrong, so that all errors are told at once.
    when: ({ value }) => typeof value === 'object' && value !== null && !hasList(value),
  })
  .meta({
    title: 'tls-readiness',
    description:
      'The endpoints that a repository integrates with, and the dates by which they must be ready.',
    // One of the two is enough.
    anyOf: [{ required: ['endpoints'] }, { required: ['clients'] }],
    patternProperties: { '^x-': { description: 'Of any kind, and ignored: a place for YAML anchors.' } },
  });

export const configSchema = z.preprocess(withoutExtensions, file);

export type Config = z.output<typeof configSchema>;
export type EndpointConfig = z.output<typeof endpoint>;
export type ClientConfig = z.output<typeof clientEntry>;

/** Keys that begin with x- are for YAML anchors. */
function withoutExtensions(config: unknown): unknown {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return config;
  return Object.fromEntries(Object.entries(config).filter(([key]) => !key.startsWith('x-')));
}

function hasList(config: object): boolean {
  return 'endpoints' in config || 'clients' in config;
}

function refuseVariableNames(variables: Readonly<Record<string, string>>, context: z.RefinementCtx): void {
  for (const name of Object.keys(variables)) {
    if (variableNamePattern.test(name)) continue;
    context.addIssue({
      code: 'custom',
      message: name.startsWith('TLS_READINESS_')
        ? 'another name, since those with TLS_READINESS_ are set for the command'
        : 'the name of an environment variable, such as API_USER',
      path: [name],
      params: { found: `the name ${JSON.stringify(name.slice(0, 80))}` },
    });
  }
}
