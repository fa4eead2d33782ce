/** The job summary as far as comments and the issue repeat it. */
export function withoutDetails(summary: string): string {
  return summary.split('\n<details>\n<summary>Details and evidence')[0] ?? '';
}
