import { hex } from './byte-list.ts';

/**
 * First flights of real servers, cut after the ServerHello's record where more follows. Taken on 22 November 2026 on
 * loopback from OpenSSL 3.0.19 `openssl s_server` (its options in front of each) and from Node 24.21 (OpenSSL 3.5)
 * `tls.createServer` with its defaults.
 */
export const captures = {
  /** `-tls1_3`, asked for TLS 1.3; the ChangeCipherSpec and an encrypted record behind it. */
  opensslTls13: hex(`
    160303005a02000056030317013e5dca4b13019733aa9dc5ee57f05ee3360e5cc718387f851efd274bdb0c0013010000
    2e002b0002030400330024001d00203060dfd4240b0c18127738a4cd276fefb717ccd0cbf28b39b2db89e8321f896f
    140303000101 17030300174b342d78e11332c8374f248c01d3e7f84aa800a84db187`),
  /** `-tls1_3 -groups P-384`, asked for TLS 1.3 with a share of X25519. */
  opensslRetryRequest: hex(`
    1603030038020000340303cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c00130100000c
    002b00020304003300020018 140303000101`),
  /** `-tls1_2`, asked for TLS 1.2. */
  opensslTls12: hex(`
    160303005902000055030398ef5e0e1499a7d95b36556fc7a8d65454511b446d47838282f63f650882cc15
    2051754ba29e5c868ed11da1a0f1c4321885099e93e8a6b439ef5bff835c49e0c2
    c02f00000dff01000100000b000403000102`),
  /** `-tls1 -cipher DEFAULT:@SECLEVEL=0`, asked for TLS 1.0. */
  opensslTls10: hex(`
    1603010059020000550301a534fe26bcc38997f2094f5966f74345044c8a1e905a2cf082e0f97e9ef48093
    20fc7d26531ca41e9ff4e09c586a476e007e3b512b7a6171442906324461003846
    c01300000dff01000100000b000403000102`),
  /** The same server asked for TLS 1.2: it chooses 1.0. */
  opensslTls10Chosen: hex(`
    1603010059020000550301856d37cec13bc3a88cf3bad8ab2ab746b91c73d0f114a33e85eb13ffd51c9d32
    207b5b673f1345001de7acd2fa20ee2726a82c9e1ffe8e9716fba6694b00d65b96
    c01300000dff01000100000b000403000102`),
  /** `-tls1_2 -servername other.example …`: the warning unrecognized_name comes first. */
  opensslWrongName: hex(`
    15030300020170
    160303005902000055 03033ec53465d7261e982f2c1ed7dfe9f08e32d432346673e4ca95c4f67e7daa0596
    20261c2eaecf4ad5a9629e857d1deaaf7d5eae44812d286511a7866eba727e2e63
    c02f00000dff01000100000b000403000102`),
  /** Node, TLS 1.2 and 1.3, asked for TLS 1.3 with a share of X25519: it wants X25519MLKEM768. */
  nodeRetryRequest: hex(`
    1603030038020000340303cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c00130200000c
    002b0002030400330002 11ec 140303000101`),
  /** `-tls1_2`, asked for TLS 1.0. */
  opensslRefusesTls10: hex('15 0301 0002 02 46'),
  /** `-tls1_2`, asked for SSL 3.0, which Debian's build does not have. */
  opensslRefusesSslv3: hex('15 0300 0002 02 28'),
  /** `-tls1 -cipher DEFAULT:@SECLEVEL=1`, asked for TLS 1.0. */
  opensslInternalError: hex('15 0301 0002 02 50'),
} as const;
