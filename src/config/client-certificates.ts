import {
  type CertificateFacts,
  type ClientCertificate,
  type ClientCertificateConfig,
  type ClientCertificateProblem,
  certificateFacts,
  openClientCertificate,
  readCertificateFacts,
} from './client-certificate.ts';
import type { LoadContext } from './confinement.ts';
import { placesOf } from './demands.ts';
import type { Endpoint } from './endpoint.ts';
import { mostShown } from './problem.ts';
import type { ProblemAt, Source } from './source.ts';
import { nodeAt, pathText, type SourceNode } from './source-node.ts';
import type { Entries } from './validate.ts';

type Certificates = Pick<Endpoint, 'clientCertificate' | 'ownCertificate'>;

/** The client certificates by the endpoint's place in the list, the first errors of those that cannot be used, and how many more there are. */
export async function openClientCertificates(
  source: Source,
  root: SourceNode,
  { endpoints }: Entries,
  context: LoadContext,
): Promise<{
  certificates: ReadonlyMap<number, Certificates>;
  problems: readonly ProblemAt[];
  more: number;
}> {
  const certificates = new Map<number, Certificates>();
  // Endpoints that share a certificate share the bytes as well.
  const known = new Map<string, Promise<OpenedCertificate>>();
  const openOnce = (config: ClientCertificateConfig): Promise<OpenedCertificate> => {
    const key = JSON.stringify([config.path, config['key-path'], config['passphrase-env']]);
    const opened = known.get(key) ?? open(config, context);
    known.set(key, opened);
    return opened;
  };
  const problems: ProblemAt[] = [];
  let more = 0;
  for (const [index, endpoint] of endpoints.entries()) {
    const config = !endpoint || 'scheme' in endpoint ? undefined : endpoint['client-certificate'];
    if (!config) continue;
    const opened = await openOnce(config);
    if (known.size > mostCertificates) {
      const place = ['endpoints', index, 'client-certificate'];
      problems.push({
        span: nodeAt(root, place)?.span ?? root.span,
        path: pathText(place),
        found: 'one more client certificate',
        expected: `at most ${mostCertificates} different ones`,
      });
      break;
    }
    if ('found' in opened && problems.length >= mostShown) {
      more += 1;
    } else if ('found' in opened) {
      const place = ['endpoints', index, 'client-certificate', opened.key];
      const { found, expected } = opened;
      const node = nodeAt(root, place) ?? root;
      problems.push({ span: node.span, path: pathText(place), found, expected });
    } else {
      const { pair } = placesOf(source, nodeAt(root, ['endpoints', index]) ?? root);
      const { certificate, facts } = opened;
      const ownCertificate = { path: config.path, ...facts, source: pair('client-certificate') };
      certificates.set(index, { ...(certificate && { clientCertificate: certificate }), ownCertificate });
    }
  }
  return { certificates, problems, more };
}

/** Each is read and tried, which takes OpenSSL a while. */
const mostCertificates = 100;

type OpenedCertificate =
  | ClientCertificateProblem
  | { readonly certificate?: ClientCertificate; readonly facts: CertificateFacts };

async function open(config: ClientCertificateConfig, context: LoadContext): Promise<OpenedCertificate> {
  if (context.withoutKeys) return { facts: await readCertificateFacts(config, context) };
  const opened = await openClientCertificate(config, context);
  return 'found' in opened ? opened : { certificate: opened, facts: certificateFacts(opened) };
}
