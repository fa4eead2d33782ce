import type { Socket } from 'node:net';

/** One side of a transcript says something, or is to be heard. */
interface Step {
  readonly says: string;
  readonly hears: string;
}

/**
 * What a peer plays, written as RFCs write it: `S: 220 ready` is said, `C: STARTTLS` must be heard first, word for word.
 * Lines end in CRLF. What is said between two lines of the client goes out at once.
 */
export function stepsOf(transcript: string): readonly Step[] {
  const steps: { says: string; hears: string }[] = [{ says: '', hears: '' }];
  for (const line of transcript.split('\n').filter((text) => text.trim() !== '')) {
    const [, side, text] = /^\s*([CS]): ?(.*)$/.exec(line) ?? [];
    if (side === 'C') steps.push({ says: '', hears: `${text}\r\n` });
    else if (side === 'S') steps.at(-1)!.says += `${text}\r\n`;
    else throw new Error(`neither of the client nor of the server: ${line}`);
  }
  return steps;
}

/** How what is said at once goes out, and when that is done. */
export type Delivery = (socket: Socket, text: string, done: () => void) => void;

export const whole: Delivery = (socket, text, done) => {
  if (text === '') done();
  else socket.write(text, 'latin1', () => done());
};

/** In pieces, each of which leaves as a segment of its own. */
export function inPieces(cut: RegExp, everyMs = 0): Delivery {
  return (socket, text, done) => {
    const pieces = text.match(cut) ?? [];
    const next = () => {
      const piece = pieces.shift();
      if (piece === undefined) done();
      else if (!socket.destroyed) socket.write(piece, 'latin1', () => setTimeout(next, everyMs));
    };
    next();
  };
}

export const byByte = inPieces(/[\s\S]/g);
export const byLine = inPieces(/[^\n]*\n/g, 3);

/** A peer that plays a transcript, and what it has heard, one character a byte. */
export interface Player {
  readonly serve: (socket: Socket) => void;
  readonly heard: () => string;
}

/**
 * Plays the steps and then hands the connection to `next`; without it the peer falls silent. A client that says anything
 * else gets no answer.
 */
export function play(
  steps: readonly Step[],
  { deliver = whole, next }: { deliver?: Delivery; next?: (socket: Socket) => void } = {},
): Player {
  let heard = '';
  const serve = (socket: Socket) => {
    let awaited = 0;
    let at = 0;
    let speaking = false;
    const goOn = () => {
      const step = steps[at];
      if (speaking || !step || heard.length < awaited + step.hears.length) return;
      if (!heard.slice(awaited).startsWith(step.hears)) return;
      awaited += step.hears.length;
      at += 1;
      speaking = true;
      // What comes then is for `next` to read.
      if (at === steps.length && next) socket.off('data', listen).pause();
      deliver(socket, step.says, () => {
        speaking = false;
        if (at < steps.length) goOn();
        else next?.(socket);
      });
    };
    const listen = (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      goOn();
    };
    socket.on('data', listen);
    goOn();
  };
  return { serve, heard: () => heard };
}
