import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a browser is to look at, and how. */
interface View {
  readonly url: string;
  /** The newest version that it may speak; its own newest by default. */
  readonly maxVersion?: 'TLSv1.0' | 'TLSv1.2';
  /** The file of an authority that it is to trust. */
  readonly authority: string;
  /** Where its picture of the page goes: it is taken when the page has loaded. */
  readonly picture: string;
  readonly size: { readonly width: number; readonly height: number };
}

export interface Browser {
  readonly name: string;
  /** The oldest version that can be its newest. */
  readonly oldest: 'TLSv1.0' | 'TLSv1.2';
  /** Opens the page in a fresh profile, takes the picture, and ends. */
  look(view: View): Promise<void>;
}

/** Runs a program in a directory of its own, which is its home as well; ends it where it does not end by itself. */
export async function runIn(
  prepare: (home: string) => Promise<readonly [string, ...(readonly string[])]>,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'tls-readiness-browser-'));
  try {
    const [program, ...args] = await prepare(home);
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), MOZ_HEADLESS: '1' },
    });
    let said = '';
    for (const output of [child.stdout, child.stderr]) {
      output.on('data', (chunk) => {
        said = `${said}${String(chunk)}`.slice(-4_000);
      });
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), 90_000);
    const [code] = await once(child, 'close');
    clearTimeout(timer);
    if (code !== 0) throw new Error(`${program} ended with ${code}: ${said}`);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
