import stringWidth from 'string-width';
import type { Integration } from '../config/client.ts';
import { counted, type Every, named, type Progress, realTime } from '../progress.ts';

/** After this time without progress, the line names what the check waits for. */
const patienceMs = 2_000;

const eraseLine = '\r\u001b[2K';

/** One line on a terminal, written again and again in place. */
export function progressLine(
  integrations: readonly Integration[],
  output: { write(text: string): unknown; readonly columns?: number },
  every: Every = realTime,
): Progress {
  const waiting = new Set(integrations);
  const show = (text: string) => output.write(eraseLine + fitting(text, (output.columns ?? 80) - 1));
  const showWaiting = () => show(`${counted(integrations, waiting)}${named(waiting)}`);
  let stop = every(patienceMs, showWaiting);
  return {
    done: (integration) => {
      stop();
      waiting.delete(integration);
      show(counted(integrations, waiting));
      stop = every(patienceMs, showWaiting);
    },
    end: () => {
      stop();
      output.write(eraseLine);
    },
  };
}

/** A longer line would be broken by the terminal, and only its last part erased. */
function fitting(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && stringWidth(characters.join('')) > columns - 1) characters.pop();
  return `${characters.join('')}…`;
}
