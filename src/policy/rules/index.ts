import type { Rule } from '../rule.ts';
import { certificate } from './certificate.ts';
import { deprecatedVersion } from './deprecated-version.ts';
import { exception } from './exception.ts';
import { expectedStatus } from './expected-status.ts';
import { intercepted } from './intercepted.ts';
import { keyExchange } from './key-exchange.ts';
import { minimumVersion } from './minimum-version.ts';
import { starttls } from './starttls.ts';
import { sunset } from './sunset.ts';
import { unverified } from './unverified.ts';

/** Every rule, in the order in which they run and in which findings of the same level are shown. */
export const rules: readonly Rule[] = [
  minimumVersion,
  deprecatedVersion,
  keyExchange,
  sunset,
  starttls,
  intercepted,
  unverified,
  expectedStatus,
  certificate,
  exception,
];
