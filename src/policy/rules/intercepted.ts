import type { Rule } from '../rule.ts';
import { withLevel } from './unverified.ts';

/** A TLS-inspecting proxy answered in the endpoint's place, so that nothing is known of the endpoint itself. */
export const intercepted: Rule = {
  name: 'intercepted',
  endpoint: (context) => {
    const { interceptor: root } = context;
    return withLevel(root ? [{ facts: { kind: 'intercepted', root } }] : [], context);
  },
};
