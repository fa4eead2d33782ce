import { readFileSync } from 'node:fs';
import { parse } from '@swc/core';
import { widgetScript } from '../../../src/clients/portal/widget-script.ts';

const source = new URL('../../../src/clients/portal/widget/widget.js', import.meta.url);

describe("the widget's script", () => {
  it('is what it was generated from: if not, run npm run generate', () => {
    expect(widgetScript).toBe(readFileSync(source, 'utf8'));
  });

  it('is ECMAScript 5', async () => {
    const program = await parse(widgetScript, { syntax: 'ecmascript', target: 'es2022' });
    expect(newerThanEs5(program)).toEqual([]);
    // What a parser of today lets pass: a comma after the last argument.
    expect(widgetScript).not.toMatch(/,\s*\)/);
  });

  it('would be caught with newer syntax', async () => {
    const program = await parse('const f = (a = 1) => `x`; class B {}', { syntax: 'ecmascript' });
    expect(newerThanEs5(program)).toEqual([
      'const',
      'ArrowFunctionExpression',
      'AssignmentPattern',
      'TemplateLiteral',
      'ClassDeclaration',
    ]);
  });

  it('writes text and never markup, and no styles that a policy forbids', () => {
    expect(widgetScript).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/,
    );
    expect(widgetScript).not.toMatch(/setAttribute\('style'|createElement\('style'/);
  });
});

const newer = new Set([
  'ArrowFunctionExpression',
  'AssignmentPattern',
  'AwaitExpression',
  'ClassDeclaration',
  'ClassExpression',
  'ForOfStatement',
  'ObjectPattern',
  'ArrayPattern',
  'OptionalChainingExpression',
  'RestElement',
  'SpreadElement',
  'SuperPropExpression',
  'TaggedTemplateExpression',
  'TemplateLiteral',
  'YieldExpression',
  'MethodProperty',
]);

/** The kinds of syntax in a tree that ECMAScript 5 does not have. */
function newerThanEs5(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(newerThanEs5);
  if (typeof node !== 'object' || node === null) return [];
  const type = 'type' in node && typeof node.type === 'string' ? node.type : '';
  const kind = 'kind' in node && typeof node.kind === 'string' ? node.kind : '';
  const found: string[] = [];
  if (type === 'VariableDeclaration' && kind !== 'var') found.push(kind);
  if (newer.has(type)) found.push(type);
  if (type === 'CatchClause' && !('param' in node && node.param)) found.push('catch without a name');
  return [...found, ...Object.values(node).flatMap(newerThanEs5)];
}
