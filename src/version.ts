/** The product's name and version, as they stand in package.json (a test compares them). */
export const tool = { name: 'tls-readiness', version: '1.0.0' } as const;

/** Where the product is published: its reports link to the pages there. */
export const homepage = 'https://github.com/OWNER/tls-readiness';
