import type { Report } from '../report/report.ts';

export const formats = ['text', 'json', 'markdown', 'sarif', 'junit'] as const;
export type Format = (typeof formats)[number];

/** How text is laid out; the other formats do not depend on it. */
interface Layout {
  readonly color: boolean;
  readonly columns: number;
  readonly verbose: boolean;
}

export type Writer = (report: Report, layout: Layout) => string;

/** The writer of a format of `--format`. Only that one is loaded: some take longer than a check of one endpoint. */
export async function writerOf(format: Format): Promise<Writer> {
  switch (format) {
    case 'text':
      return (await import('../report/terminal.ts')).renderTerminal;
    case 'json':
      return (await import('../report/json.ts')).renderJson;
    case 'markdown': {
      const { renderSummary } = await import('../report/summary.ts');
      return (report) => renderSummary(report);
    }
    case 'sarif':
      return (await import('../report/sarif.ts')).renderSarif;
    case 'junit':
      return (await import('../report/junit.ts')).renderJunit;
  }
}
