import { contentType, RecordReader } from '../tls/records.ts';

/** How far TLS has come in one direction of a stream, as the types of its records tell. */
export class TlsProgress {
  readonly #records = new RecordReader();
  #changedCipher = false;
  #finished = false;
  #applicationData = false;

  /** Whether a handshake record came after ChangeCipherSpec: the Finished message of TLS up to 1.2. */
  get finished(): boolean {
    return this.#finished;
  }

  get applicationData(): boolean {
    return this.#applicationData;
  }

  /** Reads the next bytes of the stream; gives the place where the first record of application data begins, if there. */
  follow(bytes: Uint8Array): number | undefined {
    let applicationDataAt: number | undefined;
    for (const { type, start } of this.#records.read(bytes)) {
      if (type === contentType.changeCipherSpec) this.#changedCipher = true;
      if (type === contentType.handshake && this.#changedCipher) this.#finished = true;
      if (type !== contentType.applicationData) continue;
      this.#applicationData = true;
      applicationDataAt ??= Math.max(0, start);
    }
    return applicationDataAt;
  }
}
