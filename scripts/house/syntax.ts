/** What the TypeScript parser tells of one source: functions used once, operators, long patterns. */
import ts from 'typescript'

export interface Syntax {
  /**
   * Functions with a name of their own (a declaration, or a constant that is a function) that the
   * file does not export.
   */
  localFunctions: number
  /**
   * Those of them whose name stands once in the file besides the declaration, as a value: a call,
   * an argument, in a .vue template too. Members (`.name`, `name:`) are other names.
   */
  usedOnce: string[]
  /** `&&`, `||`, `??`, their assignments, `? :` and the arrows of functions. */
  operators: number
  /** Source of every regular expression literal. */
  patterns: string[]
}

const CHOOSING = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarToken, ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.QuestionQuestionEqualsToken,
])

/** Reads one script; `template` is the markup around it in a .vue file. */
export function readSyntax(path: string, script: string, template = ''): Syntax {
  const file = ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true)
  const names: string[] = []
  const uses = new Map<string, number>()
  const use = (name: string): void => { uses.set(name, (uses.get(name) ?? 0) + 1) }
  for (const [name] of template.matchAll(/[A-Za-z_$][\w$]*/g)) use(name)
  const syntax: Syntax = { localFunctions: 0, usedOnce: [], operators: 0, patterns: [] }

  const visit = (node: ts.Node): void => {
    const name = localFunctionName(node)
    if (name) names.push(name)
    if (ts.isIdentifier(node) && isUse(node)) use(node.text)
    if (ts.isRegularExpressionLiteral(node)) syntax.patterns.push(patternOf(node.text))
    if (isOperator(node)) syntax.operators += 1
    ts.forEachChild(node, visit)
  }
  visit(file)

  syntax.localFunctions = names.length
  syntax.usedOnce = names.filter((name) => uses.get(name) === 1)
  return syntax
}

function localFunctionName(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node)) return isExported(node) ? undefined : node.name?.text
  if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name)) return undefined
  const value = node.initializer
  if (!value || !(ts.isArrowFunction(value) || ts.isFunctionExpression(value))) return undefined
  return isExported(node.parent.parent) ? undefined : node.name.text
}

function isExported(node: ts.Node): boolean {
  return ts.canHaveModifiers(node)
    && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
}

/** A name that stands for its value here: not where it is declared, and not a member's name. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) {
    return parent.name !== node
  }
  const declares = ts.isFunctionDeclaration(parent) || ts.isVariableDeclaration(parent)
    || ts.isParameter(parent) || ts.isBindingElement(parent)
    || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)
  return !declares || parent.name !== node
}

function isOperator(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return CHOOSING.has(node.operatorToken.kind)
  return ts.isConditionalExpression(node) || ts.isArrowFunction(node)
}

function patternOf(literal: string): string {
  return literal.slice(1, literal.lastIndexOf('/'))
}
