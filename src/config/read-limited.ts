import { close, constants, createReadStream, fstat, open } from 'node:fs';
import { Socket } from 'node:net';
import { addAbortSignal, type Readable } from 'node:stream';
import { promisify } from 'node:util';

/** How much is read of a file, and for how long. */
export interface ReadLimits {
  readonly maxBytes: number;
  /** A pipe may stay open for ever. */
  readonly deadlineMs: number;
}

/** A file's bytes, or why they are not used: a noun phrase such as "a file of more than 5 MB". */
export type ReadResult = { readonly bytes: Buffer } | { readonly refused: string };

/** How long what writes into a pipe may take. */
export const readDeadlineMs = 60_000;

/**
 * Reads whatever a path names: a file, a pipe or a device. The size that a file system tells is not asked for: below
 * `/proc` it is 0. Rejects with the system's error.
 */
export async function readLimited(path: string, limits: ReadLimits): Promise<ReadResult> {
  // A pipe without a writer would keep a blocking `open` waiting, which nothing can end. Windows has no such flag.
  const fd = await promisify(open)(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const found = await promisify(fstat)(fd);
  if (found.isDirectory()) {
    await promisify(close)(fd);
    return { refused: 'a directory' };
  }
  const stream = found.isFIFO()
    ? new Socket({ fd, readable: true, writable: false })
    : createReadStream(path, { fd });
  return readStream(stream, limits);
}

/** Reads a stream to its end, or until it is too much or takes too long. Destroys it. */
export async function readStream(
  stream: Readable,
  { maxBytes, deadlineMs }: ReadLimits,
): Promise<ReadResult> {
  const signal = AbortSignal.timeout(deadlineMs);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of addAbortSignal(signal, stream)) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > maxBytes) return { refused: `a file of more than ${maxBytes / 1024 / 1024} MB` };
      chunks.push(bytes);
    }
    return { bytes: Buffer.concat(chunks) };
  } catch (error) {
    if (!signal.aborted) throw error;
    return { refused: `a file that does not end within ${deadlineMs / 1_000} s` };
  }
}
