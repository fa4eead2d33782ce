import 'reflect-metadata';
import { webcrypto, X509Certificate } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { connect, createServer, rootCertificates } from 'node:tls';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { isBundled, rootOf, TrustAnchors } from '../../src/net/trust-anchors.ts';
import { shownCertificate } from '../../src/probe/certificate.ts';

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

type Keys = webcrypto.CryptoKeyPair;

async function certify(subject: string, keys: Keys, issuer: string, issuerKeys: Keys): Promise<string> {
  const isAuthority = !subject.includes('.example');
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${subject}`,
    issuer: `CN=${issuer}`,
    publicKey: keys.publicKey,
    signingKey: issuerKeys.privateKey,
    signingAlgorithm: ecdsa,
    notBefore: days(-1),
    notAfter: days(90),
    extensions: isAuthority
      ? [
          new BasicConstraintsExtension(true, undefined, true),
          new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
        ]
      : [new SubjectAlternativeNameExtension([{ type: 'dns', value: subject }])],
  });
  return `${certificate.toString('pem')}\n`;
}

/** `cross` has the name and key of `root`, and is signed by `old`. `namesake` has the name of `root` alone. */
async function createChain() {
  const make = () => webcrypto.subtle.generateKey(ecdsa, true, ['sign', 'verify']);
  const [old, root, intermediate, leaf, other] = [
    await make(),
    await make(),
    await make(),
    await make(),
    await make(),
  ];
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', leaf.privateKey));
  return {
    key: `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`,
    pems: {
      old: await certify('Old Root', old, 'Old Root', old),
      root: await certify('Root', root, 'Root', root),
      cross: await certify('Root', root, 'Old Root', old),
      namesake: await certify('Root', other, 'Root', other),
      intermediate: await certify('Intermediate', intermediate, 'Root', root),
      leaf: await certify('api.example', leaf, 'Intermediate', intermediate),
      selfSigned: await certify('api.example', leaf, 'api.example', leaf),
    },
  };
}

let chain: Awaited<ReturnType<typeof createChain>>;
beforeAll(async () => {
  chain = await createChain();
});

type Name = keyof (typeof chain)['pems'];

const pemsOf = (names: string) => names.split(', ').map((name) => chain.pems[name as Name]);
const nameOf = (fingerprint: string | undefined) =>
  Object.entries(chain.pems).find(([, pem]) => new X509Certificate(pem).fingerprint256 === fingerprint)?.[0];

/** What a real handshake shows of a server that sends these, where those are trusted beside Node's own. */
async function shown(sent: string, trusted: string) {
  const server = createServer({ key: chain.key, cert: pemsOf(sent).join('') }, (socket) =>
    socket.on('error', () => undefined),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise<ReturnType<typeof shownCertificate>>((resolve, reject) => {
      const options = { ca: [...rootCertificates, ...pemsOf(trusted)], rejectUnauthorized: false };
      const socket = connect({ host: '127.0.0.1', port, servername: 'api.example', ...options }, () => {
        resolve(shownCertificate(socket, 'api.example', pemsOf(trusted)));
        socket.destroy();
      });
      socket.on('error', reject);
    });
  } finally {
    server.close();
  }
}

describe('the root of a verified chain', () => {
  it.each([
    ['is found where the server does not send it', 'leaf, intermediate', 'root', 'root'],
    ['is found where the server sends it', 'leaf, intermediate, root', 'root', 'root'],
    ['is found where only the leaf is sent', 'leaf', 'intermediate, root', 'root'],
    ['is found in any order, among others', 'leaf, old, cross, intermediate', 'root', 'root'],
    ['is the older one where only that is trusted', 'leaf, intermediate, cross', 'old', 'old'],
    ['is the older one where it is sent too', 'leaf, intermediate, cross, old', 'old', 'old'],
    ['is the newer one where both are trusted', 'leaf, intermediate, cross', 'old, root', 'root'],
    ['is the certificate itself where that is trusted', 'selfSigned', 'selfSigned', 'selfSigned'],
  ])('%s', async (_what, sent, trusted, expected) => {
    const certificate = await shown(sent, trusted);
    expect(certificate?.untrusted).toBeUndefined();
    expect(certificate?.root?.bundled).toBe(false);
    expect(nameOf(certificate?.root?.fingerprint256)).toBe(expected);
  });

  it.each([
    ['no authority is trusted', 'leaf, intermediate, root', 'old'],
    ['an intermediate one is trusted alone', 'leaf, intermediate', 'intermediate'],
    ['one of the same name is trusted', 'leaf, intermediate', 'namesake'],
  ])('is not given where the chain is not verified: %s', async (_what, sent, trusted) => {
    const certificate = await shown(sent, trusted);
    expect(certificate?.untrusted).toBeDefined();
    expect(certificate?.root).toBeUndefined();
  });

  it('is an intermediate authority where the chain may end there', () => {
    const [leaf, intermediate] = pemsOf('leaf, intermediate').map((pem) => new X509Certificate(pem));
    const found = rootOf(leaf!, [intermediate!], new TrustAnchors(pemsOf('intermediate')));
    expect(nameOf(found?.fingerprint256)).toBe('intermediate');
  });

  it('is not another one of its name', () => {
    const [leaf, intermediate] = pemsOf('leaf, intermediate').map((pem) => new X509Certificate(pem));
    const found = rootOf(leaf!, [intermediate!], new TrustAnchors(pemsOf('namesake, root')));
    expect(nameOf(found?.fingerprint256)).toBe('root');
  });

  it('is unknown where nothing leads to it', () => {
    const [leaf, intermediate] = pemsOf('leaf, intermediate').map((pem) => new X509Certificate(pem));
    expect(rootOf(leaf!, [intermediate!], new TrustAnchors([]))).toBeUndefined();
  });
});

describe('the roots that come with Node', () => {
  it('are each found by their names, and known as bundled', () => {
    const anchors = new TrustAnchors([]);
    const roots = rootCertificates.map((pem) => new X509Certificate(pem));
    expect(roots.length).toBeGreaterThan(50);
    const lost = roots.filter((root) => {
      const found = anchors.issuerOf(root);
      return !found || found.fingerprint256 !== root.fingerprint256 || !isBundled(found.raw);
    });
    expect(lost.map(({ subject }) => subject)).toEqual([]);
  });

  it('stay so where a file has them as well, and no others do', () => {
    const [first = ''] = rootCertificates;
    const root = new X509Certificate(first);
    const anchors = new TrustAnchors([`# a comment\n${first}\n${chain.pems.root}`]);
    expect(isBundled(anchors.issuerOf(root)!.raw)).toBe(true);
    const own = anchors.issuerOf(new X509Certificate(chain.pems.intermediate));
    expect(nameOf(own?.fingerprint256)).toBe('root');
    expect(isBundled(own!.raw)).toBe(false);
  });
});
