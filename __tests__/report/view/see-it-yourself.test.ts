import { execFileSync } from 'node:child_process';
import type { Endpoint } from '../../../src/config/endpoint.ts';
import type { Facts, Finding } from '../../../src/policy/finding.ts';
import type { AddressObservation } from '../../../src/probe/observation.ts';
import { problemsOf } from '../../../src/report/view/problem.ts';
import { type Reproduction, seeItYourself } from '../../../src/report/view/see-it-yourself.ts';
import { plain } from '../../../src/report/words/escape.ts';
import { onPosix } from '../../systems.ts';
import { reportWithClients } from '../client-reports.ts';
import { hostileTexts } from '../hostile.ts';
import { factsWith } from '../hostile-report.ts';
import { acceptances, address, endpoint, finding, outgoingMail, verdict } from '../reports.ts';

const common = 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384';
const accepting = (...protocols: readonly string[]) =>
  address({
    protocols: acceptances(Object.fromEntries(protocols.map((each) => [each, common]))),
    handshake: { state: 'completed', protocol: 'TLSv1.2', cipher: common, classicalGroupsOnly: false },
  });
const tooOld = { kind: 'too-old', ceiling: 'TLSv1.0', minimum: 'TLSv1.2' } as const;
const expired = { kind: 'certificate-expired', onMs: 0 } as const;

function commandsOf(
  facts: Facts,
  {
    of = {},
    addresses = [accepting('TLSv1.0')],
    more = {},
  }: {
    readonly of?: Partial<Endpoint>;
    readonly addresses?: readonly AddressObservation[];
    readonly more?: Partial<Finding>;
  } = {},
): readonly Reproduction[] {
  const one = verdict('not-ready', endpoint(of), addresses, { findings: [finding('error', facts, more)] });
  return problemsOf([one]).flatMap((problem) => seeItYourself(problem, one));
}

/** The words of a command after its name, as a POSIX shell reads them. */
function wordsOf(command: string): readonly string[] {
  const [, options = ''] = /^(?:openssl s_client|curl)(.*?)(?: <\/dev\/null.*)?$/s.exec(command) ?? [];
  return execFileSync('sh', ['-c', `printf '%s\\n'${options}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');
}

describe('the commands for an endpoint behind a proxy', () => {
  const via = (url: string, hasCredentials = false) => ({
    addresses: [{ ...accepting('TLSv1.0'), address: 'orders.example.com', via: { url, hasCredentials } }],
  });

  it('go through it', () => {
    const [fails] = commandsOf(tooOld, via('http://proxy.example:3128'));
    expect(wordsOf(fails?.command ?? '').slice(0, 4)).toEqual([
      '-connect',
      'orders.example.com:443',
      '-proxy',
      'proxy.example:3128',
    ]);
    const [curl] = commandsOf(
      { kind: 'unexpected-status', expected: [200], status: 401 },
      via('socks5h://proxy.example:1080'),
    );
    expect(curl?.command).toMatch(/^curl -sS -x socks5h:\/\/proxy\.example:1080 /);
  });

  it('are none of OpenSSL where it does not know such a proxy, or would need a password', () => {
    expect(commandsOf(tooOld, via('socks5h://proxy.example:1080'))).toEqual([]);
    expect(commandsOf(tooOld, via('https://proxy.example:3129'))).toEqual([]);
    expect(commandsOf(tooOld, via('http://proxy.example:3128', true))).toEqual([]);
  });
});

describe('the commands', () => {
  it('show that the minimum is refused, and that the old version works', () => {
    const [fails, works, ...more] = commandsOf(tooOld);
    expect(more).toEqual([]);
    expect(fails?.fails).toBe(true);
    expect(wordsOf(fails?.command ?? '')).toEqual([
      '-connect',
      '192.0.2.7:443',
      '-servername',
      'orders.example.com',
      '-tls1_2',
    ]);
    expect(works?.fails).toBe(false);
    // OpenSSL 3 refuses TLS 1.0 itself, which would prove nothing.
    expect(wordsOf(works?.command ?? '').slice(-3)).toEqual(['-tls1', '-cipher', 'ALL:@SECLEVEL=0']);
  });

  it('show two old versions at most, by STARTTLS where that is how TLS begins', () => {
    const mail = outgoingMail();
    const commands = problemsOf([mail]).flatMap((problem) => seeItYourself(problem, mail));
    expect(commands.map(({ fails }) => fails)).toEqual([false, false]);
    for (const { command } of commands) expect(command).toContain(' -starttls smtp ');
  });

  it('leave out what OpenSSL does not have', () => {
    const ssl3 = { kind: 'too-old', ceiling: 'SSLv3', minimum: 'TLSv1.2' } as const;
    expect(commandsOf(ssl3, { addresses: [accepting('SSLv3')] }).map(({ fails }) => fails)).toEqual([true]);
    const rc4 = address({ protocols: acceptances({ 'TLSv1.0': 'TLS_RSA_WITH_RC4_128_MD5' }) });
    expect(commandsOf(tooOld, { addresses: [rc4] }).map(({ fails }) => fails)).toEqual([true]);
    expect(commandsOf(expired, { of: { scheme: 'rdp' } })).toEqual([]);
    expect(commandsOf(expired, { addresses: [address()] })).toEqual([]);
    expect(commandsOf(expired, { addresses: [] })).toEqual([]);
  });

  it('connect to the address that shows the problem', () => {
    const addresses = ['192.0.2.7', '2001:db8::7'].map((ip) => ({ ...accepting('TLSv1.0'), address: ip }));
    const [command] = commandsOf(expired, { addresses, more: { address: '2001:db8::7' } });
    expect(wordsOf(command?.command ?? '').slice(0, 2)).toEqual(['-connect', '[2001:db8::7]:443']);
  });

  it('send no SNI for an address, and check the name that the list expects', () => {
    const wrongName = { kind: 'certificate-wrong-name', name: 'x', altNames: [] } as const;
    const options = (of: Partial<Endpoint>) =>
      wordsOf(commandsOf(wrongName, { of })[0]?.command ?? '').slice(2);
    expect(options({ host: '192.0.2.7' })).toEqual([
      '-noservername',
      '-verify_ip',
      '192.0.2.7',
      '-verify_return_error',
    ]);
    expect(options({ serverName: 'api.example.com' })).toEqual([
      '-servername',
      'api.example.com',
      '-verify_hostname',
      'api.example.com',
      '-verify_return_error',
    ]);
  });

  it('are none for clients and for what no common tool shows', () => {
    const { verdicts } = reportWithClients();
    const clients = verdicts.filter(({ kind }) => kind === 'client');
    const commands = clients.flatMap((one) => problemsOf([one]).flatMap((each) => seeItYourself(each, one)));
    expect(clients).toHaveLength(4);
    expect(commands).toEqual([]);
    expect(commandsOf(factsWith('x').sunset)).toEqual([]);
  });
});

onPosix.describe('hostile names in a command', () => {
  const forShells = {
    'command substitution': '$(echo hacked) `echo hacked`',
    'end of the quotes': `'; echo hacked; '`,
    'end of double quotes': `"; echo hacked; "`,
    redirection: 'a > b < c | echo hacked & echo hacked',
    variables: '$HOME $IFS ~ * ? [a-z] {a,b} !!',
    backslashes: '\\ \\\\ \\\' \\"',
    'terminal sequences that reach over the quotes': '\u001b[',
  };
  const texts = Object.entries({ ...hostileTexts, ...forShells }).filter(([, text]) => text.length < 1_000);

  it.each(texts)('%s: stay one word each, as written and as shown', (_, text) => {
    const of = { host: text, serverName: text, url: `https://${text}` };
    const facts = Object.values(factsWith(text)).filter(({ kind }) => !kind.startsWith('client-'));
    const commands = facts.flatMap((each) =>
      commandsOf(each, { of, addresses: [{ ...accepting('TLSv1.0', 'TLSv1.2'), address: text }] }),
    );
    expect(commands.length).toBeGreaterThan(10);
    const written = run(commands.map(({ command }) => command));
    // A summary shows it on one line, without what is not to be seen.
    const shown = run(commands.map(({ command }) => plain(command, 5_000)));
    for (const [index, { command }] of commands.entries()) {
      if (command.startsWith('openssl')) expect(written[index]).toContain(plain(text));
    }
    const words = [...written, ...shown].flat();
    expect(words.filter((word) => /(?<!echo )hacked/.test(word))).toEqual([]);
  });
});

/**
 * The words of each command that openssl or curl would get from a POSIX shell, without what is not to be seen. One shell
 * for all of them, since each takes long to start.
 */
function run(commands: readonly string[]): readonly (readonly string[])[] {
  const print = `openssl() { printf '%s\\001' "$@"; }; curl() { printf '%s\\001' "$@"; };`;
  const each = `for command; do (eval "$command") || exit; printf '\\002'; done`;
  // No command line can hold a NUL.
  const first = commands.map(
    (command) => command.replaceAll('\u0000', '\ufffd').split(' | openssl x509')[0] ?? '',
  );
  const options = { encoding: 'utf8', cwd: '/', env: {} } as const;
  const outputs = execFileSync('sh', ['-c', `${print} ${each}`, 'sh', ...first], options).split('\u0002');
  expect(outputs).toHaveLength(commands.length + 1);
  return outputs.slice(0, -1).map((output) => output.split('\u0001').map((word) => plain(word)));
}
