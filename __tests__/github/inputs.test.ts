import { readInputs } from '../../src/github/inputs.ts';
import { startWorld } from './world.ts';

const world = startWorld();

const read = (env: Readonly<Record<string, string>>) => readInputs(env, { nowMs: 0, untrusted: false });

describe('the files of a run', () => {
  it.each([
    ['are the usual one where no input says anything', '', '', ['.github/tls-readiness.yml']],
    ['are none beside an inline list', '', '- https://a.example.com', []],
    ['are those of config', ' a.yml \n\n b/*.yml', '', ['a.yml', 'b/*.yml']],
    ['are those of config beside an inline list', 'a.yml', '- https://a.example.com', ['a.yml']],
    ['are the usual one where both inputs are blank', ' \n', '\n', ['.github/tls-readiness.yml']],
  ])('%s', (_what, config, endpoints, files) => {
    expect(read({ INPUT_CONFIG: config, INPUT_ENDPOINTS: endpoints }).config).toEqual(files);
  });

  it.each([
    ['an inline list stands alone, though the usual file is there', undefined, '1'],
    ['an explicit config adds its files to it', '.github/tls-readiness.yml', '2'],
  ])('%s', async (_what, config, count) => {
    const url = `https://127.0.0.1:${world.modern.port}`;
    const step = await world.run({
      files: { '.github/tls-readiness.yml': `endpoints:\n  - ${url}/file\n` },
      inputs: { endpoints: `- ${url}/inline`, ...(config && { config }) },
    });
    expect(step.outputs).toMatchObject({ conclusion: 'success', endpoints: count });
  });
});

describe('the inputs', () => {
  it.each(['true', 'True', 'TRUE', 'false', 'False', 'FALSE'])('takes %s for a switch', (text) => {
    const env = { INPUT_ISSUE: text, 'INPUT_MENTION-OWNERS': text, 'INPUT_RUN-CLIENTS': text };
    const { issue, mentionOwners, settings } = readInputs(env, { nowMs: 0, untrusted: false });
    const is = text.toLowerCase() === 'true';
    expect([issue, mentionOwners, settings.runClients]).toEqual([is, is, is]);
  });

  it('says what to write for a switch that is neither', () => {
    const env = { INPUT_ISSUE: 'yes', 'INPUT_MENTION-OWNERS': '0', 'INPUT_RUN-CLIENTS': 'tRUE' };
    expect(() => readInputs(env, { nowMs: 0, untrusted: false })).toThrow(
      [
        'input `issue`: found "yes", expected true or false; write: true',
        'input `mention-owners`: found "0", expected true or false; write: false',
        'input `run-clients`: found "tRUE", expected true or false; write: true',
      ].join('\n'),
    );
  });
});

describe('the endpoints’ own authorities', () => {
  const [one, two] = ['AB', 'CD'].map((byte) => Array.from({ length: 32 }, () => byte).join(':'));
  const own = (text: string) => read({ 'INPUT_OWN-AUTHORITIES': text }).settings.ownAuthorities;

  it.each([
    ['none', '', []],
    ['one', one, [one]],
    ['one a line, in any form', `\n  ${one?.toLowerCase()}\n\n${two?.replaceAll(':', '')}\n`, [one, two]],
    ['several with commas', `${one}, ${two}`, [one, two]],
  ])('are %s', (_what, text = '', expected) => {
    expect(own(text)).toEqual(expected);
  });

  it('name every line that is wrong, and what to write', () => {
    expect(() => own(`${one}\nAcme Root\nFingerprint=${two}`)).toThrow(
      [
        'input `own-authorities`: found "Acme Root", expected a SHA-256 fingerprint of 64 hexadecimal digits, with or without colons',
        `input \`own-authorities\`: found "Fingerprint=${two}", expected a SHA-256 fingerprint of 64 hexadecimal digits, with or without colons; write: ${two}`,
      ].join('\n'),
    );
  });
});
