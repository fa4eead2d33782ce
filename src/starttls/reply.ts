/**
 * How the replies of a protocol are put together: gives the line that says yes or no as soon as the reply is whole, and
 * undefined as long as more is to come. Before the first line it always is.
 */
export type ReplyForm = (lines: readonly string[]) => string | undefined;

/** Every line is a reply of its own. */
export const oneLine: ReplyForm = (lines) => lines.at(-1);

/** Lines of one kind come first; the first other line ends the reply and says yes or no. */
export function past(kind: RegExp): ReplyForm {
  return (lines) => {
    const last = lines.at(-1);
    return last === undefined || kind.test(last) ? undefined : last;
  };
}
