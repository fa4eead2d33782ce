import { parseEndpointUrl } from '../config/endpoint-url.ts';
import { withoutSecrets } from '../config/excerpt.ts';
import { nearestTo } from '../config/nearest.ts';

/**
 * What a word that names no file was probably meant to be: a misspelt command, or an endpoint without the command
 * `probe`. Undefined where it looks like a file.
 */
export function meantBy(word: string, commands: readonly string[]): string | undefined {
  const url = endpointOf(word);
  if (url !== undefined) return `probe ${url}`;
  return /^[a-z-]+$/i.test(word) ? nearestTo(word, commands) : undefined;
}

/** A host name with a dot that does not end like a file, or a whole URL. */
function endpointOf(word: string): string | undefined {
  const isHost = /^(localhost|[\w-]+(\.[\w-]+)+|\[[\da-f:]+\])(:\d+)?(\/\S*)?$/i.test(word);
  if (!word.includes('://') && (!isHost || /\.(ya?ml|json|txt)$/i.test(word))) return undefined;
  const reading = parseEndpointUrl(word);
  return 'value' in reading ? reading.value.url : withoutSecrets(reading.instead ?? '') || undefined;
}
