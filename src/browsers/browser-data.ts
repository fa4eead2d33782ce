/** What is known of browsers: which of TLS 1.1, 1.2 and 1.3 each version speaks, and how much it is used. */
export interface BrowserData {
  /** The day on which the newest browser in it was released. */
  readonly date: string;
  readonly browsers: readonly BrowserRecord[];
}

export interface BrowserRecord {
  /** As browserslist calls it: `ios_saf`. */
  readonly id: string;
  /** As people call it: `Safari on iOS`. */
  readonly name: string;
  /**
   * All versions, oldest first, with those of the same support together: three letters, for TLS 1.1, 1.2 and 1.3, and
   * the versions, separated by spaces. A version can be a range such as `7.0-7.1`.
   */
  readonly spans: readonly (readonly [support: string, versions: string])[];
  /** Percent of use in the world; what is not used is left out. */
  readonly shares: Readonly<Record<string, number>>;
}
