import type { JSX } from 'preact';
import type { Problem } from '../conversation/connection.js';
import { useFace, useStrings } from './context.js';
import { WarningIcon } from './icons.js';

/** The server's own sentence in English; in Welsh ours, since the server's may not be. */
export function useProblemText(problem: Problem | undefined): string {
  const strings = useStrings();
  const { language } = useFace();
  if (!problem) return '';
  return (language === 'en' && problem.message) || strings.problems[problem.code] || problem.message;
}

/** Says what went wrong, beside the thing that it concerns. */
export function ProblemNote({ problem, id }: { problem: Problem | undefined; id?: string }): JSX.Element {
  const text = useProblemText(problem);
  return (
    <div role="alert" id={id}>
      {text && (
        <p class="problem">
          <WarningIcon />
          {text}
        </p>
      )}
    </div>
  );
}
