import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The vocabulary of schema.org, read from the types that `schema-dts` makes of it: https://schema.org/docs/datamodel.html. */
export interface Vocabulary {
  /** Each type with all that it is a kind of, itself included. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** What a property of a type may hold: names of types and data types; undefined where the type has no such property. */
  readonly rangeOf: (type: string, property: string) => readonly string[] | undefined;
}

const nameOf = (node: ts.Node): string =>
  ts.isIdentifier(node) || ts.isStringLiteral(node) ? node.text.replace(/(?:Base|Leaf)$/u, '') : '';

/** `SchemaValue<Text | Person, "author">` → Text, Person. */
function rangeIn(type: ts.TypeNode | undefined): string[] {
  if (!type || !ts.isTypeReferenceNode(type)) return [];
  const [values] = type.typeArguments ?? [];
  const each = values && ts.isUnionTypeNode(values) ? values.types : values ? [values] : [];
  return each.map((one) => (ts.isTypeReferenceNode(one) ? nameOf(one.typeName) : one.getText()));
}

export function readVocabulary(): Vocabulary {
  const file = createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/\.js$/u, '.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const parents = new Map<string, Set<string>>();
  const properties = new Map<string, Map<string, string[]>>();
  for (const statement of source.statements.filter(ts.isInterfaceDeclaration)) {
    const name = nameOf(statement.name);
    const above = (statement.heritageClauses ?? []).flatMap(({ types }) => types.map((one) => nameOf(one.expression)));
    parents.set(name, new Set([...(parents.get(name) ?? []), ...above.filter((parent) => parent !== name)]));
    const own = properties.get(name) ?? new Map<string, string[]>();
    for (const member of statement.members.filter(ts.isPropertySignature))
      own.set(nameOf(member.name), rangeIn(member.type));
    properties.set(name, own);
  }
  const kindsOf = (type: string): Set<string> =>
    new Set([type, ...[...(parents.get(type) ?? [])].flatMap((parent) => [...kindsOf(parent)])]);
  const kinds = new Map([...parents.keys()].map((type) => [type, kindsOf(type)]));
  const rangeOf = (type: string, property: string): readonly string[] | undefined =>
    [...(kinds.get(type) ?? [])]
      .map((kind) => properties.get(kind)?.get(property))
      .find((range) => range !== undefined);
  return { kinds, rangeOf };
}

const isThing = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;
const ADDRESS = /^(?:https?:\/\/|\/)\S*$/u;

function isData(value: unknown, range: readonly string[]): boolean {
  const has = (...names: readonly string[]) => names.some((name) => range.includes(name));
  if (typeof value === 'boolean') return has('Boolean');
  if (typeof value === 'number') return has('Number', Number.isInteger(value) ? 'Integer' : 'Float');
  if (typeof value !== 'string') return false;
  return has('Text') || (has('URL') && ADDRESS.test(value)) || (has('Date', 'DateTime') && DATE.test(value));
}

/**
 * What in a JSON-LD document is not of the vocabulary: unknown types, properties that a type does not have, values that
 * a property does not take.
 * @returns one message each, with the way to it
 */
export function strangeIn(document: unknown, { kinds, rangeOf }: Vocabulary, way = ''): string[] {
  return listOf(document).flatMap((thing) => {
    if (!isThing(thing)) return [`${way}: no thing`];
    const graph = thing['@graph'];
    if (graph !== undefined)
      return [
        ...(thing['@context'] === 'https://schema.org' ? [] : [`${way}: another vocabulary`]),
        ...strangeIn(graph, { kinds, rangeOf }, way),
      ];
    const types = listOf(thing['@type']).map(String);
    const unknown = types.filter((type) => !kinds.has(type));
    if (unknown.length > 0) return unknown.map((type) => `${way}: no type “${type}”`);
    const fits = (value: unknown, range: readonly string[]): boolean => {
      if (!isThing(value)) return isData(value, range);
      if (value['@type'] === undefined) return range.includes('IdReference') && typeof value['@id'] === 'string';
      return listOf(value['@type']).some((type) => range.some((one) => kinds.get(String(type))?.has(one)));
    };
    return Object.entries(thing)
      .filter(([property]) => !property.startsWith('@'))
      .flatMap(([property, value]) => {
        const here = `${way}/${types.join('+')}.${property}`;
        /* What an action asks for may be said of each of its properties: https://schema.org/docs/actions.html#part-4. */
        const asks = /-(?:input|output)$/u.test(property) && types.some((type) => kinds.get(type)?.has('Action'));
        const ranges = types.flatMap((type) => {
          const range = rangeOf(type, asks ? property.replace(/-\w+$/u, '') : property);
          return range === undefined ? [] : asks ? ['Text', 'PropertyValueSpecification'] : range;
        });
        if (ranges.length === 0) return [`${here}: no such property`];
        return listOf(value).flatMap((one) => [
          ...(fits(one, ranges)
            ? []
            : [`${here}: holds ${JSON.stringify(one).slice(0, 80)}, takes ${ranges.join(', ')}`]),
          ...(isThing(one) && one['@type'] !== undefined ? strangeIn(one, { kinds, rangeOf }, here) : []),
        ]);
      });
  });
}
