/** The product's name and version, as they stand in package.json (a test compares them). */
export const tool = { name: 'tls-readiness', version: '1.0.0' } as const;
