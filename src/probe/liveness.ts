import type { Protocol } from '../tls/protocol.ts';
import { isAlert, isClosing, isProof, restsOnAlert, restsOnClosing } from './acceptance.ts';
import type { Inquiry, Question } from './inquiry.ts';
import type { Answer } from './observation.ts';

/**
 * A close, a reset or an alert such as handshake_failure comes from a peer that is throttling as well. It refuses a
 * version only where the peer was seen to serve others before and after it.
 */

/** The protocols whose refusal is still in doubt for that reason, oldest first. */
export function doubtful(inquiry: Inquiry): readonly Protocol[] {
  return inquiry.where((protocol) => {
    const { answers, questions } = inquiry;
    if (!restsOnClosing(protocol, answers) && !restsOnAlert(protocol, answers)) return false;
    // That an old SSL is turned down is what to expect of a peer, unless it speaks the other one. A version of TLS is always
    // worth another question.
    if (protocol.startsWith('TLS') || inquiry.accepts(protocol === 'SSLv2' ? 'SSLv3' : 'SSLv2')) return true;
    return isUnsteady(questions) || !isBetweenAnswers(protocol, inquiry);
  });
}

/**
 * Whether the peer turns these protocols down again, right between two answers to a version that it accepts; twice
 * over where it was seen to turn down what it accepts.
 */
export async function turnsDownAgain(inquiry: Inquiry, protocols: readonly Protocol[]): Promise<boolean> {
  const { known } = inquiry;
  if (!known) return false;
  const isThere = async () => (await inquiry.ask(...known)).kind === 'chose';
  if (!(await isThere())) return false;
  for (let times = isUnsteady(inquiry.questions) ? 2 : 1; times > 0; times -= 1) {
    for (const protocol of protocols) {
      // An alert now says nothing of the form that was met with a close before.
      const alertWillDo = !restsOnClosing(protocol, inquiry.answers);
      const answer = await inquiry.ask(protocol, 'usual');
      if (!isClosing(answer) && !(alertWillDo && isAlert(answer))) return false;
    }
    if (!(await isThere())) return false;
  }
  return true;
}

/**
 * Whether each question that was turned down was put after one answer of the peer at its best, and before a question that
 * it served as well. The nearer these are, the less can have come between: a peer that counts connections over a time would
 * have turned away the later one too.
 */
function isBetweenAnswers(protocol: Protocol, { questions, spokeAt }: Inquiry): boolean {
  // What was asked ahead went out right after the handshake, beside questions that were answered.
  const refusals = questions.filter(
    (question) => question.protocol === protocol && !question.ahead && turnsDown(question.answer),
  );
  const answers = questions.filter(({ answer }) => answer.kind === 'chose');
  const firstAsked = Math.min(...refusals.map(({ askedAt }) => askedAt));
  const lastAsked = Math.max(...refusals.map(({ askedAt }) => askedAt));
  const before = spokeAt < firstAsked || answers.some(({ answeredAt }) => answeredAt < firstAsked);
  return before && answers.some(({ askedAt }) => askedAt > lastAsked);
}

/**
 * Whether the peer both served and turned down the same version, in whatever form: one that limits connections at once may
 * do so, and would then serve the later question of two.
 */
function isUnsteady(questions: readonly Question[]): boolean {
  return questions.some(
    ({ protocol, answer }) =>
      answer.kind === 'chose' &&
      questions.some((other) => other.protocol === protocol && !other.ahead && turnsDown(other.answer)),
  );
}

function turnsDown(answer: Answer): boolean {
  return isClosing(answer) || answer.kind === 'connect' || (isAlert(answer) && !isProof(answer));
}
