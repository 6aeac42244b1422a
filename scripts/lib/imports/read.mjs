import { parseSync } from 'vite';

/** @typedef {{ request: string, typeOnly: boolean }} ImportRequest */

/**
 * Lists everything a source file imports: statements, re-exports, `import()` and types by `import('…')`.
 * @param {string} file name with extension, which tells the language
 * @param {string} text
 * @returns {ImportRequest[]}
 */
export function readImports(file, text) {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  /** @type {ImportRequest[]} */
  const found = module.staticImports.map((statement) => ({
    request: statement.moduleRequest.value,
    typeOnly: statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
  }));
  for (const statement of module.staticExports) {
    const source = statement.entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    if (source)
      found.push({ request: source.value, typeOnly: statement.entries.every((entry) => entry.isType) });
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const word = text.slice(moduleRequest.start, moduleRequest.end);
    const literal = /^(['"`])([^'"`$]+)\1$/.exec(word);
    if (!literal?.[2])
      throw new Error(`${file}: import(${word}) cannot be checked; name the module in quotes`);
    found.push({ request: literal[2], typeOnly: false });
  }
  for (const match of text.matchAll(/\bimport\(\s*(['"])([^'"]+)\1\s*\)\s*[.[]/g)) {
    if (match[2] && !found.some((one) => one.request === match[2])) {
      found.push({ request: match[2], typeOnly: true });
    }
  }
  return found;
}
