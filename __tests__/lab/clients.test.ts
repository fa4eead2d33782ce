import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';
import type { JsonReport } from '../../src/report/writers/json-schema.ts';
import type { Protocol } from '../../src/tls/protocol.ts';
import { check, runBuilt } from './check.ts';

const require = createRequire(import.meta.url);
const programs = fileURLToPath(new URL('clients', import.meta.url));

type ClientReport = NonNullable<JsonReport['clients']>[number];

/** A client as real code has them, and what is true of it by how it is called. */
interface LabClient {
  readonly name: string;
  readonly run: string;
  readonly verdict: ClientReport['verdict'];
  readonly highest: Protocol | null;
  /** The kind of the first call's outcome; undefined where there is no call. */
  readonly outcome: ClientReport['calls'][number]['outcome']['kind'] | undefined;
  /** The rule of its worst finding, where it is not ready. */
  readonly rule?: ClientReport['findings'][number]['rule'];
  readonly env?: Readonly<Record<string, string>>;
}

const ready = { verdict: 'ready', highest: 'TLSv1.3', outcome: 'finished' } as const;
const refused = {
  verdict: 'unverified',
  highest: 'TLSv1.3',
  outcome: 'certificate-refused',
  rule: 'unverified',
} as const;
/** Node closes the connection and says nothing. */
const closed = { ...refused, outcome: 'closed' } as const;
const tooOld = (highest: Protocol) =>
  ({ verdict: 'not-ready', highest, outcome: 'no-common-version', rule: 'minimum-version' }) as const;

const openssl10 = '-cipher DEFAULT:@SECLEVEL=0';
const gnutls = (priority: string) =>
  `gnutls-cli --x509cafile "$TLS_READINESS_CA" --priority ${priority} --port "$TLS_READINESS_PORT" localhost`;
const python = (context: string) =>
  `/usr/bin/python3 -c 'import os, ssl, urllib.request
context = ssl.create_default_context()
${context}
urllib.request.urlopen(os.environ["TLS_READINESS_URL"], context=context)'`;
const perl = (options: string) =>
  `perl -MLWP::UserAgent -e 'my $ua = LWP::UserAgent->new(ssl_opts => { ${options} });
print $ua->get($ENV{TLS_READINESS_URL})->status_line, "\\n"'`;
const java = (versions: string) => `java ${programs}/LabClient.java ${versions}`;
const go = (argument: string) => `go run ${programs}/client.go ${argument}`;

const yarn1 = `"${process.execPath}" "${require.resolve('yarn/bin/yarn.js')}" info left-pad --registry "$TLS_READINESS_URL"`;
const yarn4 = `YARN_NPM_REGISTRY_SERVER="$TLS_READINESS_URL" "${process.execPath}" "${require.resolve('@yarnpkg/cli-dist/bin/yarn.js')}" npm info left-pad`;
const npm = 'npm ping --fetch-retries 0 --registry "$TLS_READINESS_URL"';
const pip =
  '/usr/bin/python3 -m pip download --no-deps --retries 0 --no-input --index-url "$TLS_READINESS_URL/simple" left-pad';
const cargo = 'cargo search left-pad --index "$TLS_READINESS_URL/index"';
/** Its own list names the server. */
const composer =
  'sed "s|SERVER|$TLS_READINESS_URL|" list.json > composer.json && composer show --all --no-interaction acme/orders';

/** Settings of package managers, in the directory of the clients, that name the authority of a company. */
const companySettings: Readonly<Record<string, string>> = {
  'company.pem': `${rootCertificates[0]}\n`,
  'company/.npmrc': 'cafile=../company.pem\n',
  'company/package.json': '{}',
  'company/.yarnrc': 'cafile "../company.pem"\n',
  'company/.cargo/config.toml': '[http]\ncainfo = "../company.pem"\n',
  'company/pip.conf': '[global]\ncert = ../company.pem\n',
  'company/list.json': composerList({ cafile: '../company.pem' }),
  'plain/list.json': composerList({}),
  'plain/package.json': '{}',
  'plain/yarn.lock': '',
  'yarn4/package.json': '{}',
  'yarn4/yarn.lock': '',
  'yarn4/.yarnrc.yml': 'httpsCaFilePath: ../company.pem\n',
};

function composerList(config: Readonly<Record<string, string>>): string {
  const repositories = [{ type: 'composer', url: 'SERVER' }, { 'packagist.org': false }];
  return JSON.stringify({ repositories, config });
}

const clients: readonly LabClient[] = [
  { name: 'curl', run: 'curl -sS "$TLS_READINESS_URL"', ...ready },
  { name: 'curl 1.0', run: 'curl -sS --tls-max 1.0 "$TLS_READINESS_URL"', ...tooOld('TLSv1.0') },
  { name: 'curl 1.1', run: 'curl -sS --tls-max 1.1 "$TLS_READINESS_URL"', ...tooOld('TLSv1.1') },
  {
    name: 'curl 1.2',
    run: 'curl -sS --tls-max 1.2 "$TLS_READINESS_URL"',
    ...ready,
    highest: 'TLSv1.2',
  },
  {
    name: 'curl without trust',
    run: 'curl -sS --cacert /etc/ssl/certs/ca-certificates.crt "$TLS_READINESS_URL"',
    ...ready,
    verdict: 'unverified',
    outcome: 'certificate-refused',
    rule: 'unverified',
  },
  {
    name: 'curl in plaintext',
    run: 'curl -sS "http://localhost:$TLS_READINESS_PORT"',
    verdict: 'unverified',
    highest: null,
    outcome: 'not-tls',
    rule: 'unverified',
  },
  { name: 'wget', run: 'wget -qO- --ca-certificate="$TLS_READINESS_CA" "$TLS_READINESS_URL"', ...ready },
  {
    name: 'wget without trust',
    run: 'wget -qO- "$TLS_READINESS_URL"',
    ...ready,
    verdict: 'unverified',
    // It looks at the certificate once the handshake is finished, and says nothing.
    outcome: 'finished',
    rule: 'unverified',
  },
  { name: 'openssl', run: 'openssl s_client -connect "localhost:$TLS_READINESS_PORT" -brief', ...ready },
  {
    name: 'openssl 1.0',
    run: `openssl s_client -connect "localhost:$TLS_READINESS_PORT" -tls1 ${openssl10}`,
    ...tooOld('TLSv1.0'),
  },
  { name: 'GnuTLS', run: gnutls('NORMAL'), ...ready },
  {
    name: 'GnuTLS 1.0',
    run: gnutls('NORMAL:-VERS-ALL:+VERS-TLS1.0:%COMPAT'),
    ...tooOld('TLSv1.0'),
  },
  { name: 'Python urllib', run: python(''), ...ready },
  {
    name: 'Python urllib 1.1',
    run: python(
      'context.set_ciphers("DEFAULT:@SECLEVEL=0"); context.minimum_version = ssl.TLSVersion.TLSv1; context.maximum_version = ssl.TLSVersion.TLSv1_1',
    ),
    ...tooOld('TLSv1.1'),
  },
  { name: 'Java HttpClient', run: java(''), ...ready },
  { name: 'Java HttpClient 1.0', run: java('TLSv1'), ...tooOld('TLSv1.0') },
  {
    name: 'Node fetch',
    run: `"${process.execPath}" -e "fetch(process.env.TLS_READINESS_URL).then(({ status }) => console.log(status))"`,
    ...ready,
  },
  {
    name: 'Node fetch without trust',
    run: `"${process.execPath}" -e "fetch(process.env.TLS_READINESS_URL)"`,
    env: { NODE_EXTRA_CA_CERTS: '' },
    ...ready,
    verdict: 'unverified',
    outcome: 'closed',
    rule: 'unverified',
  },
  { name: 'Go', run: go(''), ...ready },
  { name: 'Go 1.1', run: go('old'), ...tooOld('TLSv1.1') },
  { name: 'Perl LWP', run: perl(''), ...ready },
  {
    name: 'Perl LWP 1.0',
    run: perl('SSL_version => "TLSv1", SSL_cipher_list => "DEFAULT:@SECLEVEL=0"'),
    ...tooOld('TLSv1.0'),
  },
  {
    name: 'git',
    run: 'git ls-remote "$TLS_READINESS_URL/project.git"',
    env: { GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: 'true' },
    ...ready,
  },
  { name: 'npm', run: `cd plain && ${npm}`, ...ready },
  { name: 'npm with a company’s authority', run: `cd company && ${npm}`, ...ready },
  { name: 'npm that trusts the company alone', run: `cd company && npm_config_cafile= ${npm}`, ...closed },
  { name: 'Yarn 1', run: `cd plain && ${yarn1}`, ...ready },
  {
    name: 'Yarn 1 with a company’s authority',
    run: `cd company && YARN_CAFILE="$SSL_CERT_FILE" ${yarn1}`,
    ...ready,
  },
  { name: 'Yarn 1 that trusts the company alone', run: `cd company && ${yarn1}`, ...closed },
  { name: 'Yarn 4', run: `cd plain && ${yarn4}`, ...ready },
  {
    name: 'Yarn 4 with a company’s authority',
    run: `cd yarn4 && YARN_HTTPS_CA_FILE_PATH="$SSL_CERT_FILE" ${yarn4}`,
    ...ready,
  },
  { name: 'Yarn 4 that trusts the company alone', run: `cd yarn4 && ${yarn4}`, ...closed },
  { name: 'pip', run: `cd plain && ${pip}`, ...ready },
  { name: 'pip with a company’s authority', run: `cd company && PIP_CONFIG_FILE=pip.conf ${pip}`, ...ready },
  {
    name: 'pip that trusts the company alone',
    run: `cd company && unset PIP_CERT REQUESTS_CA_BUNDLE CURL_CA_BUNDLE && PIP_CONFIG_FILE=pip.conf ${pip}`,
    ...refused,
  },
  { name: 'Cargo', run: `cd plain && ${cargo}`, ...ready },
  { name: 'Cargo with a company’s authority', run: `cd company && ${cargo}`, ...ready },
  {
    name: 'Cargo that trusts the company alone',
    run: `cd company && unset CARGO_HTTP_CAINFO && ${cargo}`,
    ...refused,
  },
  { name: 'Composer', run: `cd plain && ${composer}`, ...ready },
  { name: 'Composer with a company’s authority', run: `cd company && ${composer}`, ...ready },
  {
    name: 'Composer that trusts the company alone',
    run: `cd company && unset COMPOSER_CAFILE && ${composer}`,
    ...refused,
  },
  {
    name: 'nobody',
    run: 'true',
    verdict: 'unverified',
    highest: null,
    outcome: undefined,
    rule: 'unverified',
  },
];

let reports: ReadonlyMap<string, ClientReport>;

beforeAll(async () => {
  reports = await runAll();
}, 300_000);

/** Runs the built command line once over all clients. */
async function runAll(): Promise<ReadonlyMap<string, ClientReport>> {
  const directory = mkdtempSync(join(tmpdir(), 'tls-readiness-lab-clients-'));
  try {
    const report = join(directory, 'report.json');
    for (const [path, text] of Object.entries(companySettings)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    const list = clients.map(({ name, run, env = {} }) => ({ name, run, env, timeout: '120s' }));
    writeFileSync(join(directory, 'clients.yml'), JSON.stringify({ clients: list }));
    const args = ['check', 'clients.yml', '--run-clients', '--format', 'json', '--output', report];
    const { code, stderr } = await runBuilt([...args, '--fail-on', 'never'], {
      cwd: directory,
      // Where Go keeps what it has compiled, should there be no home.
      within: [`GOCACHE=${join(directory, 'go')}`, 'GOFLAGS=-mod=mod', 'COMPOSER_ALLOW_SUPERUSER=1'],
    });
    if (code !== 0) throw new Error(`exit code ${code}: ${stderr}`);
    const { clients: judged = [] }: JsonReport = JSON.parse(readFileSync(report, 'utf8'));
    return new Map(judged.map((client) => [client.name, client]));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

describe.each(clients)('$name', ({ name, verdict, highest, outcome, rule }) => {
  it(`is ${verdict}`, () => {
    const seen = reports.get(name);
    check(seen?.verdict === verdict, verdict, seen);
    check(rule === undefined || seen?.findings[0]?.rule === rule, `the rule ${rule} first`, seen);
  });

  it(`offers ${highest ?? 'nothing'} at most, and its first call is ${outcome ?? 'none'}`, () => {
    const seen = reports.get(name);
    check(seen?.offered.highest === highest, `${highest} at most`, seen);
    check(seen?.calls[0]?.outcome.kind === outcome, String(outcome), seen);
  });
});
