/** Shortens a path in its middle, keeping its beginning and its last parts: "/home/anna/…/reviews/Team.tandem". */
export function middleEllipsis(path: string, longest: number): string {
  const letters = [...path];
  if (letters.length <= longest) return path;
  const tail = Math.ceil((longest - 1) * 0.65);
  return `${letters.slice(0, longest - 1 - tail).join('')}…${letters.slice(letters.length - tail).join('')}`;
}
