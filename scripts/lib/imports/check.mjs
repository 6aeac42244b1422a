import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { findCycles } from './cycles.mjs';
import { readImports } from './read.mjs';
import { partOf } from './rules.mjs';

/**
 * Walks the imports of every file below `src` and says which break the architecture.
 * @param {string} root the project's folder
 * @returns {{ files: number, problems: string[] }}
 */
export function checkImports(root) {
  const files = sourceFiles(root);
  /** @type {string[]} */
  const problems = [];
  /** @type {Map<string, string[]>} */
  const graph = new Map();
  for (const file of files) {
    if (!partOf(file)) {
      problems.push(`${file}: belongs to no part of the architecture (scripts/lib/imports/rules.mjs)`);
      continue;
    }
    /** @type {string[]} */
    const neighbours = [];
    for (const { request, typeOnly } of readImports(file, readFileSync(join(root, file), 'utf8'))) {
      const target = request.startsWith('.') ? resolveLocal(root, file, request) : null;
      const problem = checkOne(file, request, target, typeOnly);
      if (problem) problems.push(problem);
      // A thread starts its own file anew, and types vanish: neither can make a cycle at run time.
      if (target && !typeOnly && !request.includes('?')) neighbours.push(target);
    }
    graph.set(file, neighbours);
  }
  for (const cycle of findCycles(graph)) problems.push(`circular import: ${cycle.join(' → ')}`);
  return { files: files.length, problems };
}

/**
 * Judges one import.
 * @param {string} file
 * @param {string} request as written
 * @param {string | null} target the file it means, `null` for a package
 * @param {boolean} typeOnly
 * @returns {string | null} what is wrong with it
 */
function checkOne(file, request, target, typeOnly) {
  const part = partOf(file);
  if (!part) return null;
  if (target === null) {
    if (request.startsWith('.')) return `${file}: ${request} does not exist`;
    return part.packages.test(request) ? null : `${file}: ${part.name} may not import ${request}`;
  }
  if (/\.(css|svg|png|woff2|json)$/.test(target)) return null;
  const other = partOf(target);
  if (!other) return `${file}: imports ${target}, which belongs to no part of the architecture`;
  if (other === part || part.parts.includes(other.name)) return null;
  if (typeOnly && part.types?.includes(other.name)) return null;
  return `${file}: ${part.name} may not import ${other.name} (${target})`;
}

/** @param {string} root */
function sourceFiles(root) {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * @param {string} root
 * @param {string} file
 * @param {string} request
 */
function resolveLocal(root, file, request) {
  const path = posix.join(dirname(file), request.replace(/\?.*$/, ''));
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return candidates.find((one) => /\.[a-z0-9]+$/.test(one) && existsSync(join(root, one))) ?? null;
}
