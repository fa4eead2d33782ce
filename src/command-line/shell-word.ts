/**
 * A word as the system's shell takes it for one: `/bin/sh`, or `cmd.exe` on Windows. Nothing in it means anything but
 * our own variables.
 */
export function shellWord(word: string, platform: NodeJS.Platform = process.platform): string {
  return platform === 'win32' ? windowsWord(word) : posixWord(word);
}

function posixWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  const parts = word.split(/(\$TLS_READINESS_[A-Z]+|\$\{TLS_READINESS_[A-Z]+\})/);
  return parts
    .map((part, index) => (index % 2 === 1 ? `"${part}"` : `'${part.replaceAll("'", "'\\''")}'`))
    .filter((part) => part !== "''" || word === '')
    .join('');
}

/**
 * Two readers take a word apart on Windows. The program wants quotes with a backslash before them, and backslashes doubled
 * before a quote (CommandLineToArgvW). `cmd.exe` before it wants a caret before everything that means something to it,
 * which is also what keeps `%NAME%` from being replaced.
 */
function windowsWord(word: string): string {
  if (/^[\w@+:./\\-]+$/.test(word)) return word;
  const quoted = `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
  return quoted
    .split(/(%TLS_READINESS_[A-Z]+%)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[()[\]%!^"`<>&|;, *?]/g, '^$&')))
    .join('');
}
