// The few rules beyond types that are worth having, each a look at the syntax tree.

/** @typedef {import('typescript').Node} Node */
/** @typedef {import('typescript').SourceFile} SourceFile */
/** @typedef {import('typescript').TypeChecker} TypeChecker */
/** @typedef {import('./program.js').Found} Found */
/** @typedef {{file: SourceFile, checker: TypeChecker, globals: Set<string>}} Context */
/**
 * @typedef {(node: Node, context: Context) => string | false} Rule says what is wrong with a node, if anything
 */

const LONGEST_FUNCTION = 50;
const LONGEST_FILE = 200;
const SILENCED = /@ts-(ignore|nocheck|expect-error)/;

/** @type {Record<string, Rule>} */
const RULES = {
  'exact-equality': (node) =>
    ts.isBinaryExpression(node) &&
    [ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken].includes(node.operatorToken.kind) &&
    'compares after converting',
  'no-var': (node) =>
    ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === 0 && 'var reaches beyond its block',
  'no-shadowed-global': (node, { globals }) => shadowed(node, globals),
  'short-function': (node, { file }) =>
    ts.isFunctionLike(node) && linesOf(node, file) > LONGEST_FUNCTION && `is ${linesOf(node, file)} lines long`,
  'no-any': (node) =>
    (node.kind === ts.SyntaxKind.AnyKeyword || node.kind === ts.SyntaxKind.JSDocAllType) && 'turns the types off',
  'no-floating-promise': (node, { checker }) =>
    ts.isExpressionStatement(node) && isPromise(node.expression, checker) && 'nobody waits for this promise',
  'no-swallowed-fault': (node) =>
    ts.isCatchClause(node) && node.block.statements.length === 0 && 'nothing is done about a fault',
};

/** @param {Context} context @returns {Found[]} */
export function rulesBroken(context) {
  const { file } = context;
  const found = fileRules(file);
  /** @type {Set<Node>} */
  const seen = new Set();
  const look = (/** @type {Node} */ node) => {
    if (seen.has(node)) {
      return;
    }
    seen.add(node);
    for (const [rule, says] of Object.entries(RULES)) {
      const text = says(node, context);
      if (text) {
        found.push(at(file, node.getStart(file), rule, text));
      }
    }
    node.forEachChild(look);
    for (const comment of ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)) {
      comment.forEachChild(look);
    }
  };
  look(file);
  return found;
}

/** @param {SourceFile} file @returns {Found[]} */
function fileRules(file) {
  const lines = file.getLineStarts().length - 1;
  const silenced = SILENCED.exec(file.text);
  return [
    ...(lines > LONGEST_FILE ? [at(file, 0, 'short-file', `is ${lines} lines long`)] : []),
    ...(silenced ? [at(file, silenced.index, 'no-silencing', 'silences the compiler')] : []),
  ];
}

/**
 * @param {SourceFile} file
 * @param {number} position
 * @param {string} rule
 * @param {string} text
 * @returns {Found}
 */
function at(file, position, rule, text) {
  return { file: file.fileName, line: file.getLineAndCharacterOfPosition(position).line + 1, rule, text };
}

/** What the browser calls by a name of its own, as its library declares it. @param {SourceFile} library */
export function globalsOf(library) {
  const variables = library.statements.filter(ts.isVariableStatement).flatMap((one) => [...one.declarationList.declarations]);
  const declared = [...variables, ...library.statements.filter(ts.isFunctionDeclaration)];
  return new Set(declared.flatMap(({ name: bound }) => (bound && ts.isIdentifier(bound) ? bound.text : [])));
}

/**
 * A name that would be the browser's own if its declaration were forgotten.
 *
 * @param {Node} node
 * @param {Set<string>} globals
 */
function shadowed(node, globals) {
  const declares =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isImportSpecifier(node);
  const bound = declares && node.name && ts.isIdentifier(node.name) ? node.name.text : null;
  return bound !== null && globals.has(bound) && !isType(node) && `${bound} is a name of the browser`;
}

/** Parameters of function types in comments and declarations bind nothing. @param {Node} node */
function isType(node) {
  return ts.isParameter(node) && ts.isFunctionTypeNode(node.parent);
}

/** @param {Node} node @param {SourceFile} file */
function linesOf(node, file) {
  const first = file.getLineAndCharacterOfPosition(node.getStart(file, false)).line;
  return file.getLineAndCharacterOfPosition(node.getEnd()).line - first + 1;
}

/** @param {import('typescript').Expression} expression @param {TypeChecker} checker */
function isPromise(expression, checker) {
  return ts.isCallExpression(expression) && checker.getTypeAtLocation(expression).getProperty('then') !== undefined && !endsInHandler(expression);
}

/**
 * `.then` with a second function, and `.catch`, do something about a fault.
 *
 * @param {import('typescript').CallExpression} call
 */
function endsInHandler(call) {
  const { expression } = call;
  const last = ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
  return last === 'catch' || (last === 'then' && call.arguments.length === 2);
}
