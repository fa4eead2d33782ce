/** Text that peers and YAML may hold, each made to do harm in one of the output languages. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'workflow command': '::error::x',
  'workflow command after a line break': 'a\n::set-output name=a::b\r\n\t ::stop-commands::x',
  'workflow command behind an encoded line break': 'a%0A::error::x%0D%0A::add-mask::b',
  'old workflow command': '##[set-output a]b',
  'old workflow command hidden by zero-width characters': '#\u200b#\u2060[set-output a]b',
  'old workflow command hidden by a terminal sequence': '#\u001b[0m#[set-output a]b',
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'table cell': 'a | b || c',
  backticks: '`code` ```fence``` ~~~',
  emphasis: '**bold** _em_ ~~gone~~ $x$ \\',
  link: '[text](https://evil.example) ![image](https://evil.example/x.png) <https://evil.example>',
  autolink: 'https://evil.example www.evil.example me@evil.example',
  mention: '@everyone @acme/orders',
  reference: '#1 GH-2 acme/orders#3',
  'end of a fold': '</details></summary><details>',
  comment: '<!-- hidden',
  blocks: '# heading\n- list\n> quote\n1. one\n---\n    code',
  'terminal colours':
    '\u001b[31mred\u001b[0m \u009b1mbold \u001b]0;title\u0007 \u001b]8;;https://evil.example\u001b\\link',
  'right to left': '\u202etxt.exe\u202c \u2066x\u2069 \u200f\u061c',
  'line separators': 'a\u2028b\u2029c\u0085d\u000be',
  NUL: 'a\u0000b\u0008\u007f',
  'lone surrogates': 'a\ud800b\udc00',
  '64 kilobytes': 'A'.repeat(64_000),
  '64 kilobytes of four-byte characters': fourByteCharacters(64_000),
  entities: '&lt;b&gt; &#42;x&#42; &nbsp;',
  'markup of XML': ']]></system-out><testcase name="x"/><!DOCTYPE a SYSTEM "file:///etc/passwd"> &#0; &xxe;',
  'quotes of XML': `" ' onload="x" type='y'`,
  'what XML has no place for': 'a\ufffeb\uffffc\u{1ffff}d',
  'attachment of a test': '[[ATTACHMENT|/etc/passwd]] [[PROPERTY|owner=me]] [[[ATTACHMENT|x]]]',
  'placeholder of SARIF': '{0} {{1}} {',
  'place elsewhere': '//evil.example/x ../../etc/passwd file:///etc/passwd C:\\x',
  formula: '=cmd|calc!A0',
  empty: '',
};

/** A text of this many bytes in UTF-8. */
export function fourByteCharacters(bytes: number): string {
  return `${'𐍈'.repeat(9)}🔒`.repeat(bytes / 40);
}
