import { type AnnotationProperties, error, notice, warning } from '@actions/core';
import { type ConfigurationError, formatProblem, inlineName, type Problem } from '../config/problem.ts';
import type { Level } from '../policy/finding.ts';
import type { Annotation } from '../report/annotations.ts';
import { pathInRepository } from './repository-path.ts';

const commands: Readonly<Record<Level, (message: string, properties: AnnotationProperties) => void>> = {
  error,
  warning,
  notice,
};

/**
 * Shows annotations by workflow commands, which need no permission and work on pull requests from forks. The runner takes
 * a relative path as that in the repository.
 */
export function annotate(annotations: readonly Annotation[], workspace: string): void {
  for (const { level, file, line, endLine, column, endColumn, title, message } of annotations) {
    // A list that stands in no file has no lines that GitHub could show.
    const place =
      file === undefined ? {} : { file: pathInRepository(file, workspace), startLine: line, endLine };
    const columns =
      file === undefined || column === undefined
        ? {}
        : { startColumn: column, ...(endColumn === undefined ? {} : { endColumn }) };
    commands[level](message, { title, ...place, ...columns });
  }
}

/** Shows every fault of the configuration at its line. GitHub shows the first ten; the log has all. */
export function annotateProblems({ problems }: ConfigurationError, workspace: string): void {
  for (const problem of problems) {
    const { line, endLine, column, endColumn } = problem;
    const columns = line === endLine ? { startColumn: column, endColumn } : {};
    const place =
      problem.file === inlineName
        ? {}
        : { file: pathInRepository(problem.file, workspace), startLine: line, endLine, ...columns };
    error(messageOf(problem), { title: 'tls-readiness: configuration', ...place });
  }
}

/** The whole text where nothing shows the line beside it, else the sentence and what to write instead. */
function messageOf(problem: Problem): string {
  if (problem.file === inlineName) return formatProblem(problem);
  return problem.instead === undefined ? problem.message : `${problem.message}\nwrite: ${problem.instead}`;
}
