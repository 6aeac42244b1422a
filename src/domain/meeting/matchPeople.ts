/** Letters compared without case and accents: "zoe" finds "Zoë". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[._]/g, ' ')
    .trim();

interface Named {
  name: string;
  active: boolean;
}

/**
 * The active people a typed name fits: a whole name first, then the start of a name or of one of its words. When one
 * fits exactly, it is the only answer. `whole` asks for full names only.
 */
export function matchPeople<P extends Named>(typed: string, people: readonly P[], whole = false): P[] {
  const query = plain(typed);
  const active = people.filter((person) => person.active);
  const exact = active.filter(({ name }) => plain(name) === query);
  if (exact.length > 0 || whole) return exact;
  if (query === '') return active;
  const wordIs = active.filter(({ name }) => plain(name).split(/\s+/).includes(query));
  if (wordIs.length === 1) return wordIs;
  const starts = active.filter(({ name }) => plain(name).startsWith(query));
  const inside = active.filter(
    (person) =>
      !starts.includes(person) &&
      plain(person.name)
        .split(/[\s-]+/)
        .some((word) => word.startsWith(query)),
  );
  return [...starts, ...inside];
}
