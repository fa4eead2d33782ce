/** What a report can be printed as. */
export const formats = ['text', 'json', 'sarif', 'junit', 'markdown', 'codequality'] as const;

export type Format = (typeof formats)[number];

/** What can also be written to a file: the input and option that names it, such as `json-file`. */
export const fileOptions: readonly { readonly option: string; readonly format: Format }[] = formats
  .filter((format) => format !== 'text')
  .map((format) => ({ option: `${format}-file`, format }));
