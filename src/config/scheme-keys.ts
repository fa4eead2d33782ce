import type { Scheme, SchemeFacts } from './scheme.ts';

/** A key of an endpoint that has no effect with some schemes. */
interface SchemeKey {
  readonly key: 'expect' | 'serves' | 'client-name';
  readonly isUseful: (facts: SchemeFacts, scheme: Scheme) => boolean;
  readonly expected: string;
}

export const schemeKeys: readonly SchemeKey[] = [
  {
    key: 'expect',
    isUseful: ({ http }) => http,
    expected: 'https://, the only scheme with an HTTP request',
  },
  {
    key: 'serves',
    isUseful: (_facts, scheme) => scheme === 'https' || scheme === 'wss',
    expected: 'https:// or wss://, the only schemes that browsers use',
  },
  {
    key: 'client-name',
    isUseful: ({ transport }) => transport === 'starttls',
    expected: 'a scheme that begins in plaintext, such as smtp://: TLS has no such name',
  },
];
