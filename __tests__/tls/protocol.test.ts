import {
  compareProtocols,
  parseProtocol,
  protocolLabel,
  protocolOfWireVersion,
  protocols,
  protocolsBelow,
} from '../../src/tls/protocol.ts';

describe('reading a protocol from what a person wrote', () => {
  it.each([
    ['TLSv1.2', 'TLSv1.2'],
    ['TLS 1.2', 'TLSv1.2'],
    ['tls1.2', 'TLSv1.2'],
    ['TLS-1.2', 'TLSv1.2'],
    ['TLSv1_2', 'TLSv1.2'],
    ['1.2', 'TLSv1.2'],
    ['v1.2', 'TLSv1.2'],
    [' 1.2 ', 'TLSv1.2'],
    ['1.0', 'TLSv1.0'],
    ['1', 'TLSv1.0'],
    ['TLSv1', 'TLSv1.0'],
    ['TLS 1', 'TLSv1.0'],
    ['TLSv1.1', 'TLSv1.1'],
    ['TLSv1.3', 'TLSv1.3'],
    ['SSLv3', 'SSLv3'],
    ['SSL 3', 'SSLv3'],
    ['SSL 3.0', 'SSLv3'],
    ['ssl3', 'SSLv3'],
    ['SSLv2', 'SSLv2'],
    ['SSL 2.0', 'SSLv2'],
  ])('%j is %s', (text, expected) => {
    expect(parseProtocol(text)).toBe(expected);
  });

  it.each([
    '',
    'TLS',
    'SSL',
    '2',
    '3',
    '1.4',
    '1.20',
    '12',
    '2.0',
    'TLS 2',
    'TLS 3',
    'SSLv1',
    'SSL 3.1',
    'SSL 1.2',
    'TLSv1.2.1',
    'TLSv1.2 or newer',
    'DTLSv1.2',
    'constructor',
    '1.2\n1.3',
  ])('%j is none', (text) => {
    expect(parseProtocol(text)).toBeUndefined();
  });

  it('reads back its own names and labels', () => {
    for (const protocol of protocols) {
      expect(parseProtocol(protocol)).toBe(protocol);
      expect(parseProtocol(protocolLabel(protocol))).toBe(protocol);
    }
  });
});

describe('the order of protocols', () => {
  it('runs from SSL 2.0 to TLS 1.3', () => {
    const shuffled = ['TLSv1.3', 'SSLv3', 'TLSv1.1', 'SSLv2', 'TLSv1.2', 'TLSv1.0'] as const;
    expect(shuffled.toSorted(compareProtocols)).toEqual([
      'SSLv2',
      'SSLv3',
      'TLSv1.0',
      'TLSv1.1',
      'TLSv1.2',
      'TLSv1.3',
    ]);
  });

  it('knows what lies below a protocol', () => {
    expect(protocolsBelow('TLSv1.1')).toEqual(['SSLv2', 'SSLv3', 'TLSv1.0']);
    expect(protocolsBelow('SSLv2')).toEqual([]);
  });
});

describe('versions on the wire', () => {
  it.each([
    [0x0002, 'SSLv2'],
    [0x0300, 'SSLv3'],
    [0x0301, 'TLSv1.0'],
    [0x0302, 'TLSv1.1'],
    [0x0303, 'TLSv1.2'],
    [0x0304, 'TLSv1.3'],
    [0x0305, undefined],
    // A draft of TLS 1.3, and GREASE (RFC 8701).
    [0x7f1c, undefined],
    [0x0a0a, undefined],
  ])('0x%s', (version, expected) => {
    expect(protocolOfWireVersion(version)).toBe(expected);
  });
});
