export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a client finds its server. */
export interface ServerPlace {
  readonly host: string;
  readonly address: string;
  readonly port: number;
}

/**
 * The environment of a client's command: that of this process without what the command has no business with, then where
 * the server is and what to trust, then what the list says.
 */
export function commandEnvironment(
  env: Environment,
  { host, address, port }: ServerPlace,
  trusted: Environment,
  listed: Environment,
): Readonly<Record<string, string>> {
  const noProxy = [env.no_proxy ?? env.NO_PROXY ?? '', host, address].filter((part) => part !== '').join(',');
  // npm reads its variables in any case.
  const replaced = new Set(Object.keys(trusted).map((name) => name.toLowerCase()));
  const merged: Environment = {
    ...Object.fromEntries(
      Object.entries(env).filter(([name]) => !isWithheld(name) && !replaced.has(name.toLowerCase())),
    ),
    ...trusted,
    TLS_READINESS_URL: `https://${host}:${port}`,
    TLS_READINESS_HOST: host,
    TLS_READINESS_PORT: String(port),
    // The server is on this machine, where no proxy can reach it.
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    ...listed,
  };
  return Object.fromEntries(
    Object.entries(merged).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/**
 * Inputs, of which one is the token; the tokens by which a job talks to the runner's own services; the job's token by
 * the names that GitHub's programs look for; and the files by which a step tells the runner something, such as the
 * variables of later steps. A command that requests no more than a URL needs none of them, and may print what it has.
 */
function isWithheld(name: string): boolean {
  return /^(?:INPUT_|ACTIONS_)/i.test(name) || withheld.has(name.toUpperCase());
}

const withheld: ReadonlySet<string> = new Set([
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
]);
