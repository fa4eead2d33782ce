import {
  expectAllRead,
  expectSoundReports,
  type OddCertificates,
  readOddCertificates,
} from '../probe/odd-certificate-programs.ts';

/** As in `npm test`, but with keys on every curve that OpenSSL has. */
describe('certificates with keys on every curve', () => {
  let odd: OddCertificates;

  beforeAll(async () => {
    odd = await readOddCertificates();
  }, 60_000);

  afterAll(() => odd?.close());

  it('are read without a crash, trusted or not', () => {
    expect(odd.servers.length).toBeGreaterThan(300);
    expect(expectAllRead(odd)).toBeGreaterThan(150);
  });

  it('leave no empty word and no number that is none in a report', () => {
    expect(expectSoundReports(odd)).toBeGreaterThan(300);
  });
});
