// Checks our scripts by the compiler of TypeScript, which runs in the browser of the tests: no file is read here,
// everything comes in as text.

import { globalsOf, rulesBroken } from './rules.js';

/** @typedef {Record<string, string>} Sources the texts of files, by their paths */
/** @typedef {{file: string, line: number, rule: string, text: string}} Found */

const ROOT = '/';
/** Where the compiler looks for its own libraries. */
const LIBRARIES = '/lib';

/**
 * What the compiler has read once it need not read again.
 *
 * @type {Map<string, import('typescript').SourceFile>}
 */
const read = new Map();

/**
 * @param {Sources} sources
 * @param {string[]} roots the files to be checked
 * @param {Record<string, unknown>} settings as they stand in `jsconfig.json`
 * @returns {Found[]}
 */
export function check(sources, roots, settings) {
  const { options, errors } = ts.convertCompilerOptionsFromJson(settings, ROOT);
  const program = ts.createProgram(roots, { ...options, skipDefaultLibCheck: true }, host(sources));
  const checker = program.getTypeChecker();
  const types = [...errors, ...ts.getPreEmitDiagnostics(program)].map(described);
  const library = program.getSourceFile(`${LIBRARIES}/lib.dom.d.ts`);
  const globals = library ? globalsOf(library) : new Set(/** @type {string[]} */ ([]));
  const rules = roots
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) => program.getSourceFile(path) ?? [])
    .flatMap((file) => rulesBroken({ file, checker, globals }));
  return [...types, ...rules];
}

/** @param {Sources} sources @returns {import('typescript').CompilerHost} */
function host(sources) {
  return {
    fileExists: (path) => path in sources,
    readFile: (path) => sources[path],
    directoryExists: (folder) => Object.keys(sources).some((path) => path.startsWith(`${folder}/`)),
    getSourceFile: (path, version) => parsed(sources, path, version),
    getDefaultLibFileName: (options) => `${LIBRARIES}/${ts.getDefaultLibFileName(options)}`,
    getDefaultLibLocation: () => LIBRARIES,
    getCurrentDirectory: () => ROOT,
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
}

/**
 * @param {Sources} sources
 * @param {string} path
 * @param {import('typescript').ScriptTarget | import('typescript').CreateSourceFileOptions} version
 */
function parsed(sources, path, version) {
  const text = sources[path];
  if (text === undefined) {
    return undefined;
  }
  const before = read.get(path);
  if (before && before.text === text) {
    return before;
  }
  const file = ts.createSourceFile(path, text, version, true);
  read.set(path, file);
  return file;
}

/** @param {import('typescript').Diagnostic} diagnostic @returns {Found} */
function described({ file, start, code, messageText }) {
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  return { file: file?.fileName ?? '', line, rule: `TS${code}`, text: ts.flattenDiagnosticMessageText(messageText, ' ') };
}
