import { type LookUp, lookUpsAtOnce, type Resolution, Resolver } from '../../src/net/resolve.ts';

const limits = { timeoutMs: 10_000, retries: 0 };

describe('resolving', () => {
  it.each(['127.0.0.1', '::1', '2001:db8::7'])('%s is its own address', async (literal) => {
    expect(await new Resolver(limits).resolve(literal)).toEqual({ kind: 'resolved', addresses: [literal] });
  });

  it('gives every address of a name once', async () => {
    const resolution = await new Resolver(limits).resolve('localhost');
    if (resolution.kind !== 'resolved') throw new Error(resolution.code);
    expect(resolution.addresses).toContain('127.0.0.1');
    expect(new Set(resolution.addresses).size).toBe(resolution.addresses.length);
  });

  it('gives the resolver’s code for a name that is none', async () => {
    const resolution = await new Resolver(limits).resolve('nonexistent.invalid');
    // Without a network the resolver cannot know that the name does not exist.
    expect(['ENOTFOUND', 'EAI_AGAIN', 'ETIMEOUT']).toContain(
      resolution.kind === 'failed' ? resolution.code : resolution.kind,
    );
  });
});

const found: Resolution = { kind: 'resolved', addresses: ['192.0.2.1'] };
const failed = (code: string): Resolution => ({ kind: 'failed', code });
const after = (ms: number, resolution: Resolution) =>
  new Promise<Resolution>((settle) => setTimeout(settle, ms, resolution));

/** A system whose names take their time, and what was asked of it. */
function system(answer: LookUp) {
  const asked: string[] = [];
  let running = 0;
  let atOnce = 0;
  const lookUp: LookUp = async (host) => {
    asked.push(host);
    running += 1;
    atOnce = Math.max(atOnce, running);
    const resolution = await answer(host);
    running -= 1;
    return resolution;
  };
  return { lookUp, asked, mostAtOnce: () => atOnce };
}

describe('a list of names', () => {
  it('is not taken down by those whose questions are lost', async () => {
    const { lookUp, mostAtOnce } = system((host) =>
      host.startsWith('dead') ? after(1_500, failed('EAI_AGAIN')) : after(1, found),
    );
    const resolver = new Resolver({ timeoutMs: 500, retries: 1 }, { lookUp, atOnce: 2 });
    const hosts = ['dead1', 'dead2', 'live1', 'live2', 'live3'];
    const resolutions = await Promise.all(hosts.map((host) => resolver.resolve(host)));
    expect(resolutions).toEqual([failed('ETIMEOUT'), failed('ETIMEOUT'), found, found, found]);
    expect(mostAtOnce()).toBe(2);
  });

  it('asks for each name once, however many ask', async () => {
    const { lookUp, asked } = system(() => after(1, found));
    const resolver = new Resolver(limits, { lookUp });
    await Promise.all([resolver.resolve('one.example'), resolver.resolve('one.example')]);
    expect(await resolver.resolve('one.example')).toEqual(found);
    expect(asked).toEqual(['one.example']);
  });

  it.each(['EAI_AGAIN', 'ETIMEOUT'])('asks again after %s', async (code) => {
    const answers = [failed(code), found];
    const { lookUp } = system(async () => answers.shift() ?? failed('ENOTFOUND'));
    expect(await new Resolver({ ...limits, retries: 1 }, { lookUp }).resolve('one.example')).toEqual(found);
  });

  it('does not ask again for a name that there is not', async () => {
    const { lookUp, asked } = system(async () => failed('ENOTFOUND'));
    const resolver = new Resolver({ ...limits, retries: 3 }, { lookUp });
    expect(await resolver.resolve('none.example')).toEqual(failed('ENOTFOUND'));
    expect(asked).toHaveLength(1);
  });

  it('ends soon where no name server says a word', async () => {
    const { lookUp, asked } = system(() => after(100, failed('EAI_AGAIN')));
    const resolver = new Resolver({ timeoutMs: 50, retries: 0 }, { lookUp, atOnce: 1 });
    const hosts = Array.from({ length: 100 }, (_, number) => `dead${number}`);
    const resolutions = await Promise.all(hosts.map((host) => resolver.resolve(host)));
    expect(new Set(resolutions.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify(failed('ETIMEOUT'))]),
    );
    expect(asked.length).toBeLessThan(6);
  });
});

test.each([
  [undefined, 2],
  ['4', 2],
  ['1', 1],
  ['5', 3],
  ['64', 32],
  ['9999', 512],
  ['0', 1],
  ['many', 1],
])('with UV_THREADPOOL_SIZE=%s look-ups run %i at once', (poolSize, expected) => {
  expect(lookUpsAtOnce(poolSize)).toBe(expected);
});
