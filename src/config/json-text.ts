/** A report of 5,000 endpoints has fewer values. A text with many more may need more memory than Node has. */
const mostValues = 10_000_000;

/**
 * Parses JSON that may be anything. A refusal is a noun phrase, such as "no JSON". Never throws, and refuses what has too many
 * values before it takes memory for them.
 */
export function parseJson(bytes: Buffer): { readonly data: unknown } | { readonly refused: string } {
  if (isMoreThan(mostValues, bytes)) {
    return { refused: `more than ${mostValues.toLocaleString('en-US')} values` };
  }
  try {
    return { data: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { refused: 'no JSON' };
  }
}

/** Counts what begins or follows a value of JSON. */
function isMoreThan(most: number, bytes: Buffer): boolean {
  let values = 0;
  for (let index = 0; index < bytes.length && values <= most; index += 1) {
    const byte = bytes[index];
    if (byte === comma || byte === bracket || byte === brace) values += 1;
  }
  return values > most;
}

const [comma, bracket, brace] = Buffer.from(',[{');
