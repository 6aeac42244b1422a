/** Says whether a row number belongs to a set of rows. */
export type SeqTest = (seq: number) => boolean;

/** Beyond this a table of marks costs more memory than it saves time; honest workbooks stay far below. */
const mostMarks = 50_000_000;

export function seqTest(seqs: Iterable<number> & { readonly length: number }): SeqTest {
  let highest = -1;
  for (const seq of seqs) if (seq > highest) highest = seq;
  if (highest > mostMarks) {
    const set = new Set(seqs);
    return (seq) => set.has(seq);
  }
  const marks = new Uint8Array(highest + 1);
  for (const seq of seqs) marks[seq] = 1;
  return (seq) => marks[seq] === 1;
}
