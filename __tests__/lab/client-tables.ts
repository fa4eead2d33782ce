import {
  type ClientProfile,
  clientNames,
  clientProfiles,
  type Offer,
  sharedOffer,
} from '../../src/tls/client-profiles.ts';
import { predict } from './prediction.ts';
import { offerOf, realClients } from './real-clients.ts';
import { type Restriction, restrictedStacks, restrictions } from './restricted-servers.ts';

/** The tables of docs/decision.md. The lab holds each cell of them against real servers and clients. */
export function renderClientTables(): string {
  return [renderProfiles(), measuredNote, renderPredictions(), realNote, renderRealClients()].join('\n\n');
}

const rows = Object.entries(restrictions).map(([name, accepted]) => ({
  name: name as Restriction,
  accepted,
}));

const measuredNote =
  'Which of them complete a handshake with servers that are restricted in one way, on all of these TLS stacks:';
const realNote = 'The same servers, called by real clients from Debian 12 and npm in these versions:';

function renderProfiles(): string {
  const columns = ['Client', 'TLS 1.2 with', 'Groups', 'Signatures besides the shared ones', 'Source'];
  const profiles = clientNames.map((client) => clientProfiles[client]);
  return table(columns, [
    ['What all share', ...offerCells(sharedOffer), ''],
    ...profiles.map((profile) => [profile.label, ...offerCells(profile), source(profile)]),
  ]);
}

function offerCells({ suites, groups, signatures }: Offer): readonly string[] {
  const further = signatures.filter((name) => !sharedOffer.signatures.includes(name));
  return [suiteFamilies(suites), groups.join(', '), further.join(', ')];
}

/** `ECDHE: GCM, ChaCha20, CBC-SHA2`. */
function suiteFamilies(suites: readonly string[]): string {
  const exchanges = {
    ECDHE: /^TLS_ECDHE_/,
    DHE: /^TLS_DHE_RSA_/,
    'DHE with DSA': /^TLS_DHE_DSS_/,
    RSA: /^TLS_RSA_/,
  };
  const families = {
    GCM: /GCM/,
    ChaCha20: /CHACHA20/,
    'CBC-SHA2': /CBC_SHA(256|384)/,
    'CBC-SHA1': /CBC_SHA$/,
  };
  return Object.entries(exchanges)
    .flatMap(([exchange, isOfExchange]) => {
      const own = suites.filter((suite) => isOfExchange.test(suite));
      const names = Object.entries(families).filter(([, isOfFamily]) =>
        own.some((suite) => isOfFamily.test(suite)),
      );
      return names.length === 0 ? [] : [`${exchange}: ${names.map(([name]) => name).join(', ')}`];
    })
    .join('<br>');
}

function source({ source: text }: ClientProfile): string {
  return text.startsWith('https://') ? `[${new URL(text).host}](${text})` : text;
}

function renderPredictions(): string {
  const names = { java: 'Java', go: 'Go', python: 'Python', dotnet: '.NET', openssl: 'OpenSSL' };
  return table(
    ['Server', ...clientNames.map((client) => names[client]), 'Stacks'],
    rows.map(({ name, accepted }) => [
      name,
      ...clientNames.map((client) => cell(predict(clientProfiles[client], accepted))),
      stacksWith(name),
    ]),
  );
}

function renderRealClients(): string {
  return table(
    [
      'Server',
      ...realClients.map(
        ({ name, ofOpenssl, measured }) => `${name} (${ofOpenssl ? 'OpenSSL ' : ''}${measured})`,
      ),
    ],
    rows.map(({ name, accepted }) => [
      name,
      ...realClients.map((client) => cell(predict(offerOf(client, client.measured), accepted))),
    ]),
  );
}

function stacksWith(restriction: Restriction): string {
  const having = restrictedStacks.filter(({ plans }) => plans.some(({ name }) => name === restriction));
  return having.map(({ name }) => name).join(', ');
}

function cell(completes: boolean): string {
  return completes ? 'yes' : '**no**';
}

function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The page with the tables between their two marks. */
export function replaceClientTables(page: string): string {
  return page.replace(
    /(<!-- Written by `npm run generate`[^>]*-->)[\s\S]*(<!-- End -->)/,
    (_, begin: string, end: string) => `${begin}\n\n${renderClientTables()}\n\n${end}`,
  );
}
