/** Follows TLS through a stream by the headers of its records, the only part that is never encrypted (RFC 5246 section 6.2.1). */
export class TlsRecords {
  #followed = true;
  /** What has come of the header of the record, when it is split. */
  #header: number[] = [];
  /** How much of the record is still to come. */
  #left = 0;
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

  /** Looks at the next bytes of the stream; gives the place where the first record of application data begins, if there. */
  follow(bytes: Buffer): number | undefined {
    let applicationDataAt: number | undefined;
    for (let at = 0; at < bytes.length && this.#followed; ) {
      if (this.#left > 0) {
        const skipped = Math.min(this.#left, bytes.length - at);
        this.#left -= skipped;
        at += skipped;
        continue;
      }
      const byte = bytes.readUInt8(at);
      if (this.#header.length === 0) {
        if (this.#begin(byte) === contentType.applicationData) applicationDataAt ??= at;
      }
      this.#header.push(byte);
      if (this.#header.length === headerLength) this.#endHeader();
      at += 1;
    }
    return applicationDataAt;
  }

  #begin(type: number): number {
    // SSL 2.0 has records of another kind.
    if (type < contentType.changeCipherSpec || type > contentType.applicationData) this.#followed = false;
    if (type === contentType.changeCipherSpec) this.#changedCipher = true;
    if (type === contentType.handshake && this.#changedCipher) this.#finished = true;
    if (type === contentType.applicationData) this.#applicationData = true;
    return type;
  }

  #endHeader(): void {
    const [, , , high = 0, low = 0] = this.#header;
    this.#left = high * 0x100 + low;
    this.#header = [];
  }
}

const headerLength = 5;

const contentType = { changeCipherSpec: 20, handshake: 22, applicationData: 23 } as const;
